import type { ReactNode } from "react";
import styles from "./sign-in-frame.module.css";

/** A page before sign-in: the brand, one heading, one form. */
export function SignInFrame({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.frame}>
      <p className={styles.brand}>
        Copy<i>desk</i>
      </p>
      <div className={styles.sheet}>
        <h1 className={styles.title}>{title}</h1>
        {aside && <p className={styles.aside}>{aside}</p>}
        {children}
      </div>
    </main>
  );
}
