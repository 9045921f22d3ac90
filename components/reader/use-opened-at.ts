"use client";

import { useEffect } from "react";
import { goToSpan } from "./moving.ts";
import type { Reader } from "./reader.ts";

/** Goes to the mark that the address names, such as from a remark on My desk; "" names none. */
export function useOpenedAt(reader: Reader, spanId: string): void {
  useEffect(() => {
    const span = reader.findShown(spanId);
    if (span) goToSpan(reader, span);
  }, [reader, spanId]);
}
