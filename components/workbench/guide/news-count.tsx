"use client";

import { useReader, useReaderState } from "../model/reader-context.tsx";

/** How many rules are new or changed since the person last worked. */
export function NewsCount() {
  const { news } = useReader().article;
  const isNewsRead = useReaderState((state) => state.isNewsRead);
  return news.changes.length > 0 && !isNewsRead && `${news.changes.length} new`;
}
