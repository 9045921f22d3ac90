import type { ReactNode } from "react";
import styles from "./card.module.css";

/** A thin-lined card with a small heading above it. */
export function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <div className={styles.card}>{children}</div>
    </section>
  );
}
