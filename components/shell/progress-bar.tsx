import styles from "./progress-bar.module.css";

export type Part = { label: string; amount: number; tone: "ok" | "warn" | "quiet" };

/** How much of `total` is what: a thin bar and its key in words. */
export function ProgressBar({ total, parts }: { total: number; parts: readonly Part[] }) {
  const words = parts.map(({ label, amount }) => `${amount} ${label}`).join(", ");
  return (
    <>
      <div className={styles.bar} role="img" aria-label={`${words}, of ${total}`}>
        {parts.map(({ label, amount, tone }) => (
          <i
            key={label}
            className={styles[tone]}
            style={{ width: `${total > 0 ? (100 * amount) / total : 0}%` }}
          />
        ))}
      </div>
      <div className={styles.key} aria-hidden="true">
        {parts.map(({ label, amount, tone }) => (
          <span key={label}>
            <i className={styles[tone]} />
            {amount} {label}
          </span>
        ))}
      </div>
    </>
  );
}
