"use client";

import { clearAttribute, setAttributes } from "@/lib/core/annotation/edits.ts";
import { attributeOf } from "@/lib/core/annotation/given-attributes.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import type { Attributes, Span } from "@/lib/core/annotation/span.ts";
import { timexAttribute, toTimexAttributes } from "@/lib/core/annotation/timex-attributes.ts";
import { isTimexValue } from "@/lib/core/timex/timex-value.ts";
import { goOnInCard } from "../model/asking.ts";
import { reckonAt } from "../model/date-offers.ts";
import type { Reader } from "../model/reader.ts";
import { useReader } from "../model/reader-context.tsx";
import { timexWords } from "../words/timex-words.ts";
import { TextField } from "./text-field.tsx";

type Props = { span: Span; definition: AttributeDefinition };

/** What a typed text gives: TIMEX3 as it is, or a date in words as it is reckoned here. Null where it is neither. */
function toAttributes(reader: Reader, { span, definition }: Props, text: string): Attributes | null {
  if (isTimexValue(text)) return { [definition.name]: text };
  const [proposal] = reckonAt(reader, span, text);
  const label = reader.label(span.labelId);
  if (!proposal || !label) return null;
  const isOfDate = timexAttribute(label)?.name === definition.name;
  return (isOfDate ? toTimexAttributes(label, proposal) : null) ?? { [definition.name]: proposal.value };
}

/** A date as people write it; the card shows it in words and keeps it as TIMEX3. */
export function TimexField(props: Props) {
  const reader = useReader();
  const { span, definition } = props;
  const value = attributeOf(span.attributes, definition.name);
  const isDated = reader.article.publishedAt !== null;

  function handleSave(text: string) {
    const typed = text.trim();
    const { layer } = reader;
    if (!layer.spans.has(span.id)) return;
    const given = typed === "" ? null : toAttributes(reader, props, typed);
    reader.commit(
      given ? setAttributes(layer, [span.id], given) : clearAttribute(layer, span.id, definition.name),
    );
  }

  function check(text: string): string | null {
    const typed = text.trim();
    if (typed === "" || toAttributes(reader, props, typed)) return null;
    const example = isDated ? "last Friday, 29 July 2022 or five months" : "29 July 2022 or five months";
    return `“${typed}” is no date that can be reckoned. Write it as ${example}, or as TIMEX3: 2022-07-29, P5M.`;
  }

  return (
    <TextField
      title={definition.title}
      value={typeof value === "string" ? timexWords(value) : ""}
      isRequired={definition.required && value === undefined}
      help={isDated ? definition.help : `${definition.help} ${undated}`.trim()}
      note={typeof value === "string" && timexWords(value) !== value ? value : ""}
      attribute={definition.name}
      onEnter={() => goOnInCard(reader, span.id)}
      check={check}
      onSave={handleSave}
    />
  );
}

const undated =
  "Nothing can be counted from publication: the article has no date. An owner can give it one in the list of articles.";
