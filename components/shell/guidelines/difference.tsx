import { wordDifference } from "@/lib/core/guidelines/word-difference.ts";
import styles from "./guidelines.module.css";

/** A text with what was taken out struck through and what was put in underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  let at = 0;
  return wordDifference(before, after).map((stretch) => {
    const key = at;
    at += stretch.text.length;
    const tag = `${stretch.in} ${key}`;
    if (stretch.in === "both") return <span key={tag}>{stretch.text}</span>;
    if (stretch.in === "before") {
      return (
        <del key={tag} className={styles.removed}>
          {stretch.text}
        </del>
      );
    }
    return (
      <ins key={tag} className={styles.added}>
        {stretch.text}
      </ins>
    );
  });
}
