"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Layer } from "@/lib/core/annotation/layer.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Reader } from "./reader.ts";
import type { ReaderState } from "./reader-state.ts";
import type { KeeperState } from "./saving/layer-keeper.ts";

const ReaderContext = createContext<Reader | null>(null);

export const ReaderProvider = ReaderContext.Provider;

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new RangeError("This component belongs inside a ReaderProvider.");
  return reader;
}

/** A field of the reader's state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useReaderState<Value>(select: (state: ReaderState) => Value): Value {
  const { state } = useReader();
  const get = () => select(state.get());
  return useSyncExternalStore(state.subscribe, get, () => select(state.initial));
}

export function useLayer(): Layer {
  const reader = useReader();
  const get = () => reader.layer;
  return useSyncExternalStore(reader.subscribeLayer, get, get);
}

/** What `select` makes of the layer; it must be the same value while nothing of it changed. */
export function useLayerValue<Value>(select: (layer: Layer) => Value): Value {
  const reader = useReader();
  const get = () => select(reader.layer);
  return useSyncExternalStore(reader.subscribeLayer, get, get);
}

/** The spans in text order. */
export function useSpans(): readonly Span[] {
  const reader = useReader();
  const get = () => reader.order;
  return useSyncExternalStore(reader.subscribeLayer, get, get);
}

/** How the layer is saved; null where nothing is kept. */
export function useKeeperState(): KeeperState | null {
  const reader = useReader();
  return useSyncExternalStore(reader.subscribeLayer, reader.keeperState, () => null);
}
