"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { ReaderProvider } from "@/components/workbench/model/reader-context.tsx";
import { useStore } from "@/components/workbench/model/use-store.ts";
import type { AdjudicationSheet } from "@/lib/core/review/adjudication-sheet.ts";
import type { AdjudicationReader } from "./adjudication-reader.ts";
import type { AdjudicationState } from "./adjudication-state.ts";

/** `opening`: the sheet that the server drew. */
type Opened = { readonly reader: AdjudicationReader; readonly opening: AdjudicationSheet };

const AdjudicationContext = createContext<Opened | null>(null);

/** Gives the adjudication to what is inside, and with it the reader that it is. */
export function AdjudicationProvider({
  value: reader,
  children,
}: {
  value: AdjudicationReader;
  children: ReactNode;
}) {
  const [opened] = useState(() => ({ reader, opening: reader.sheet }));
  return (
    <AdjudicationContext value={opened}>
      <ReaderProvider value={reader}>{children}</ReaderProvider>
    </AdjudicationContext>
  );
}

function useOpened(): Opened {
  const opened = useContext(AdjudicationContext);
  if (!opened) throw new RangeError("This component belongs inside an AdjudicationProvider.");
  return opened;
}

export function useAdjudication(): AdjudicationReader {
  return useOpened().reader;
}

/** A field of the adjudication's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useAdjudicationState<Value>(select: (state: AdjudicationState) => Value): Value {
  return useStore(useAdjudication().adjudication, select);
}

export function useAdjudicationSheet(): AdjudicationSheet {
  const { reader, opening } = useOpened();
  return useSyncExternalStore(
    reader.subscribeLayer,
    () => reader.sheet,
    () => opening,
  );
}
