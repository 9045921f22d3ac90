import { LinkButton } from "@/components/shell/link-button.tsx";
import type { QueueView } from "@/lib/schemas/reader.ts";
import styles from "./queue-links.module.css";

type Props = {
  queue: QueueView;
  /** Of the screens that the queue's ids name, such as "/articles". */
  path: string;
  /** What there is to go to: "article in my queue". */
  name: string;
};

/** The ways to the neighbours in a queue, where there are any. */
export function QueueLinks({ queue: { previousId, nextId, position, total }, path, name }: Props) {
  const place = position > 0 ? `, now ${position} of ${total}` : "";
  return (
    <span className={styles.queue}>
      {previousId && (
        <LinkButton href={`${path}/${previousId}`} aria-label={`Previous ${name}${place}`}>
          ← Prev
        </LinkButton>
      )}
      {nextId && (
        <LinkButton href={`${path}/${nextId}`} aria-label={`Next ${name}${place}`}>
          Next →
        </LinkButton>
      )}
    </span>
  );
}
