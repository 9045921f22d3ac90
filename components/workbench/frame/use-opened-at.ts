"use client";

import { useEffect } from "react";
import { parsePlace } from "@/components/shell/place-address.ts";
import { openAtFound } from "../model/finding.ts";
import { goToSpan } from "../model/moving.ts";
import type { Reader } from "../model/reader.ts";

/** Goes to the mark that the address names, such as from a remark on My desk; "" names none. */
export function useOpenedAt(reader: Reader, spanId: string): void {
  useEffect(() => {
    const span = reader.findShown(spanId);
    if (span) goToSpan(reader, span);
  }, [reader, spanId]);
}

/** Selects the place that the address names, such as from an example in the guidelines; "" names none. */
export function useOpenedAtPlace(reader: Reader, at: string): void {
  useEffect(() => {
    const place = parsePlace(at, reader.index.length);
    if (!place) return;
    reader.editor?.reveal(place.start);
    reader.select({ anchor: place.start, head: place.end });
    reader.editor?.focus();
  }, [reader, at]);
}

/** Finds the words by which a search of articles led here, and selects the first place; "" are none. */
export function useOpenedAtFound(reader: Reader, query: string): void {
  useEffect(() => openAtFound(reader, query), [reader, query]);
}
