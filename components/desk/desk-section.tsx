import type { ReactNode } from "react";
import { count } from "@/components/shell/count.ts";
import styles from "./desk.module.css";

/** One list of the desk with how many there are in it, of which the page shows the first. */
export function DeskSection({
  title,
  total,
  shown,
  children,
}: {
  title: string;
  total: number;
  shown: number;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title} {total > 0 && <span className={styles.badge}>{total}</span>}
      </h2>
      {children}
      {total > shown && <p className={styles.meta}>{count(total - shown, "more", "more")} after these.</p>}
    </section>
  );
}
