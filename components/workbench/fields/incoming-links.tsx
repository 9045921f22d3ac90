"use client";

import { UnstyledButton } from "@mantine/core";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { relationsOf } from "@/lib/core/annotation/layer.ts";
import { shortQuote } from "@/lib/core/annotation/problem.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { goToSpan } from "../model/moving.ts";
import { useLayer, useReader } from "../model/reader-context.tsx";
import styles from "./incoming-links.module.css";

/** The marks that lead to this one: what a person or body is the speaker of. */
export function IncomingLinks({ span }: { span: Span }) {
  const reader = useReader();
  const layer = useLayer();
  const incoming = relationsOf(layer, span.id).filter(({ toId }) => toId === span.id);
  return incoming.map(({ id, fromId, typeId }) => {
    const from = layer.spans.get(fromId);
    const type = reader.article.relationTypes.find((other) => other.id === typeId);
    if (!from || !type) return null;
    return (
      <UnstyledButton key={id} className={styles.link} onClick={() => goToSpan(reader, from)}>
        {labelTitle(type.name)} of {shortQuote(from.quote)}
      </UnstyledButton>
    );
  });
}
