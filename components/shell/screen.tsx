import type { ReactNode } from "react";
import styles from "./screen.module.css";
import { TopBar } from "./top-bar.tsx";

/** A screen of the desk: the bar, the page's one heading with a line under it and its buttons, and its content. */
export function Screen({
  title,
  aside,
  actions,
  above,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <TopBar />
      {above}
      <main id="main" tabIndex={-1} className={styles.desk}>
        <div className={styles.head}>
          <div>
            <h1 className={styles.title}>{title}</h1>
            {aside && <p className={styles.aside}>{aside}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {children}
      </main>
    </>
  );
}
