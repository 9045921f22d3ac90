import styles from "./letters.module.css";

/** The letters by which annotators are called, as a small tag. */
export function Letters({ letters }: { letters: readonly string[] }) {
  return <span className={styles.letters}>{letters.join(" ")}</span>;
}
