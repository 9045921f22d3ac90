"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import type { SyncState } from "@/lib/client/layer-sync.ts";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Reader } from "./reader.ts";
import type { ReaderState } from "./reader-state.ts";
import { useStore } from "./use-store.ts";

/** `opening`: what the server drew, for React to take over, whatever has been synced by then. */
type Opened = { readonly reader: Reader; readonly opening: Pick<Reader, "layer" | "order"> };

const ReaderContext = createContext<Opened | null>(null);

function useOpened(): Opened {
  const opened = useContext(ReaderContext);
  if (!opened) throw new RangeError("This component belongs inside a ReaderProvider.");
  return opened;
}

/** Gives the reader to what is inside. Another reader wants another provider. */
export function ReaderProvider({ value: reader, children }: { value: Reader; children: ReactNode }) {
  const [opened] = useState(() => ({ reader, opening: { layer: reader.layer, order: reader.order } }));
  return <ReaderContext value={opened}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  return useOpened().reader;
}

/** A field of the reader's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useReaderState<Value>(select: (state: ReaderState) => Value): Value {
  return useStore(useReader().state, select);
}

export function useLayer(): Layer {
  return useLayerValue((layer) => layer);
}

/** What `select` makes of the layer; it must be the same value while nothing of it changed. */
export function useLayerValue<Value>(select: (layer: Layer) => Value): Value {
  const { reader, opening } = useOpened();
  const get = () => select(reader.layer);
  return useSyncExternalStore(reader.subscribeLayer, get, () => select(opening.layer));
}

/** The spans in text order. */
export function useSpans(): readonly Span[] {
  const { reader, opening } = useOpened();
  return useSyncExternalStore(
    reader.subscribeLayer,
    () => reader.order,
    () => opening.order,
  );
}

/** How the layer is saved; null where nothing is kept. */
export function useSyncState(): SyncState | null {
  const reader = useReader();
  return useSyncExternalStore(reader.subscribeLayer, reader.syncState, () => null);
}
