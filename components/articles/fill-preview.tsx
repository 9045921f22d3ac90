import { count } from "@/components/shell/count.ts";
import table from "@/components/shell/table.module.css";
import type { QueueFill } from "@/lib/schemas/queue.ts";
import styles from "./articles.module.css";

const numbers = new Intl.NumberFormat("en-GB");
const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

function reasonWords({ reason, languages }: QueueFill["left"][number], queueLength: number): string {
  switch (reason) {
    case "everyoneHasIt":
      return "everybody chosen has them already";
    case "read":
      return "those chosen have read what others marked in them, and this project is annotated blind";
    case "language":
      return `nobody chosen annotates ${languages.map((tag) => languageNames.of(tag) ?? tag).join(", ")}`;
    case "story":
      return "they belong to stories that others have begun";
    case "fullQueues":
      return `the queues of those they fit are full, ${count(queueLength, "open article")} each`;
  }
}

/** Who would get how many articles, and what would be left and why. */
export function FillPreview({ fill }: { fill: QueueFill }) {
  return (
    <div aria-live="polite">
      <table className={`${table.table} ${styles.fill}`}>
        <caption className={styles.unseen}>Who gets how many articles</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className={table.number}>
              Open now
            </th>
            <th scope="col" className={table.number}>
              Gets
            </th>
            <th scope="col" className={table.number}>
              Words
            </th>
          </tr>
        </thead>
        <tbody>
          {fill.people.map(({ userId, name, open, given, words }) => (
            <tr key={userId}>
              <td>{name}</td>
              <td data-label="Open now" className={table.number}>
                {open}
              </td>
              <td data-label="Gets" className={table.number}>
                <b>{given}</b>
              </td>
              <td data-label="Words" className={table.number}>
                {numbers.format(words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {fill.left.length > 0 && (
        <section className={styles.left}>
          <h3>Cannot be given</h3>
          <ul>
            {fill.left.map((left) => (
              <li key={left.reason}>
                {count(left.articles, "article")}, {count(left.places, "free place")}:{" "}
                {reasonWords(left, fill.queueLength)}.
                <div className={styles.meta} dir="auto">
                  {left.titles.join(" · ")}
                  {left.articles > left.titles.length && " …"}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
