import { LinkButton } from "@/components/shell/link-button.tsx";
import type { QueueView } from "@/lib/schemas/reader.ts";
import styles from "./queue-links.module.css";

type Props = {
  queue: QueueView;
  /** Of the screens that the queue's ids name, such as "/articles". */
  path: string;
  /** What there is to go to: "article in my queue". */
  name: string;
  /** Are the neighbours' pages fetched now, so that they show at once? Not where having had a page counts as having read it. */
  isFetchedAhead?: boolean;
};

/** The ways to the neighbours in a queue, where there are any. */
export function QueueLinks({
  queue: { previousId, nextId, position, total },
  path,
  name,
  isFetchedAhead = false,
}: Props) {
  // Null is as usual: what all such pages share.
  const prefetch = isFetchedAhead ? true : null;
  const place = position > 0 ? `, now ${position} of ${total}` : "";
  return (
    <span className={styles.queue}>
      {previousId && (
        <LinkButton
          href={`${path}/${previousId}`}
          prefetch={prefetch}
          aria-label={`Previous ${name}${place}`}
        >
          ← Prev
        </LinkButton>
      )}
      {nextId && (
        <LinkButton href={`${path}/${nextId}`} prefetch={prefetch} aria-label={`Next ${name}${place}`}>
          Next →
        </LinkButton>
      )}
    </span>
  );
}
