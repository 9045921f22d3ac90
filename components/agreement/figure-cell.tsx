import Link from "next/link";
import type { Figure } from "@/lib/schemas/agreement.ts";
import styles from "./figure.module.css";
import { figureWords, intervalWords } from "./figure-words.ts";

/** A figure with its interval, which opens what it is made of; or "n/a", which opens why. */
export function FigureCell({ figure, what, href }: { figure: Figure; what: string; href?: string }) {
  if (figure.value === null) {
    return (
      <details className={styles.none}>
        <summary className={styles.why} aria-label={`n/a: why there is no ${what}`}>
          n/a
        </summary>
        {figure.reason}
      </details>
    );
  }
  const words = figureWords(figure.value);
  const interval = intervalWords(figure);
  return (
    <>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          className={styles.figure}
          aria-label={`${words}, ${what}: disagreements`}
        >
          {words}
        </Link>
      ) : (
        <span className={styles.figure}>{words}</span>
      )}
      {interval && <span className={styles.interval}>{interval}</span>}
    </>
  );
}

/** A number of things, which opens them; none opens nothing. */
export function CountCell({ amount, what, href }: { amount: number; what: string; href: string }) {
  if (amount === 0) return <>0</>;
  const words = amount.toLocaleString("en-GB");
  return (
    <Link href={href} prefetch={false} className={styles.figure} aria-label={`${words} ${what}`}>
      {words}
    </Link>
  );
}
