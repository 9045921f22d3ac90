import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./row.module.css";

/** One thing of a list: its serif title (a link), what is to know of it, and at most one button. */
export function Row({
  title,
  href,
  children,
  action,
}: {
  title: string;
  href?: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <div className={styles.title}>{href ? <Link href={href}>{title}</Link> : title}</div>
      <div className={styles.meta}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </li>
  );
}

export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}
