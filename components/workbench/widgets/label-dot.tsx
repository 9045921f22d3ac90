import styles from "./label-dot.module.css";

/** A label's colour beside its name. */
export function LabelDot({ index }: { index: number }) {
  return <span className={`${styles.dot} label-${index}`} aria-hidden="true" />;
}
