import { Button } from "@mantine/core";
import { TextLink } from "@/components/shell/text-link.tsx";
import type { ExampleView } from "@/lib/schemas/rule.ts";
import { placeAddress } from "../place-address.ts";
import styles from "./guidelines.module.css";

const verbs = { DO: "Do", DONT: "Don’t" };

/** A piece of an article as something to do or not to do: the marked words inside the words around them. */
export function RuleExample({
  example,
  onRemove,
}: {
  example: ExampleView;
  onRemove?: (() => void) | undefined;
}) {
  const { kind, articleId, articleTitle, before, quote, after, note } = example;
  return (
    <figure className={styles.example} data-kind={kind}>
      <div dir="auto">
        <span className={styles.verb}>{verbs[kind]}</span> <span className={styles.around}>{before}</span>
        <mark>{quote}</mark>
        <span className={styles.around}>{after}</span>
      </div>
      <figcaption>
        {note && <span>{note}</span>}
        {articleId && (
          <TextLink href={placeAddress(articleId, example)} c="inherit" underline="always">
            {articleTitle}
          </TextLink>
        )}
        {onRemove && (
          <Button size="compact-xs" onClick={onRemove} aria-label={`Remove the example “${quote}”`}>
            Remove
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
