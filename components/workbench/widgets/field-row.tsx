import type { ReactNode } from "react";
import styles from "./field-row.module.css";

/** One field of a card: its name at the left, and what is wrong with it or helps with it below. */
export function FieldRow({
  id,
  title,
  isRequired = false,
  help = "",
  isHelpShown = false,
  problem = "",
  attribute,
  isWide = false,
  children,
}: {
  id: string;
  title: string;
  /** The attribute that it gives, by which a card finds it. */
  attribute?: string;
  /** Its name stands above it. */
  isWide?: boolean;
  isRequired?: boolean;
  help?: string;
  /** The help stands below the field, and not only at the pointer. */
  isHelpShown?: boolean;
  problem?: string;
  children: ReactNode;
}) {
  return (
    <div className={isWide ? styles.wide : styles.row} data-attribute={attribute}>
      <label id={`${id}-title`} htmlFor={id} className={styles.title} title={help || undefined}>
        {title}
        {isRequired && <span className={styles.required}> needed</span>}
      </label>
      <div className={styles.field}>
        {children}
        {help && isHelpShown && !problem && (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
        {problem && (
          <p id={`${id}-problem`} className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
