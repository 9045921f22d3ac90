"use client";

import { UnstyledButton } from "@mantine/core";
import { IncomingLinks } from "@/components/workbench/fields/incoming-links.tsx";
import { goToSpan } from "@/components/workbench/model/moving.ts";
import { useLayer, useReader } from "@/components/workbench/model/reader-context.tsx";
import { valueWords } from "@/components/workbench/words/value-words.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { relationsOf } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import styles from "./mark-details.module.css";

/** What a mark says beside its words, to be read: its attributes, what it is linked to, its note. */
export function MarkDetails({ span }: { span: Span }) {
  const reader = useReader();
  const layer = useLayer();
  const definitions = reader.label(span.labelId)?.attributes ?? [];
  const links = relationsOf(layer, span.id).filter(({ fromId }) => fromId === span.id);
  return (
    <>
      <dl className={styles.details}>
        {definitions.map((definition) => {
          const value = span.attributes[definition.name];
          if (value === undefined && !definition.required) return null;
          return (
            <div key={definition.name}>
              <dt>{definition.title}</dt>
              <dd className={value === undefined ? styles.missing : undefined}>
                {value === undefined ? "missing" : valueWords(definition, value)}
              </dd>
            </div>
          );
        })}
        {links.map(({ id, typeId, toId }) => {
          const to = layer.spans.get(toId);
          const type = reader.article.relationTypes.find((other) => other.id === typeId);
          return (
            to &&
            type && (
              <div key={id}>
                <dt>{labelTitle(type.name)}</dt>
                <dd>
                  <UnstyledButton className={styles.link} onClick={() => goToSpan(reader, to)}>
                    {to.quote}
                  </UnstyledButton>
                </dd>
              </div>
            )
          );
        })}
        {span.note && (
          <div>
            <dt>Note</dt>
            <dd>{span.note}</dd>
          </div>
        )}
      </dl>
      <IncomingLinks span={span} />
    </>
  );
}
