"use client";

import { useSyncExternalStore } from "react";
import type { Store } from "./store.ts";

/** What `select` makes of a store's value; it must be the same while nothing changed. */
export function useStore<Value, Selected>(store: Store<Value>, select: (value: Value) => Selected): Selected {
  const get = () => select(store.get());
  return useSyncExternalStore(store.subscribe, get, () => select(store.initial));
}
