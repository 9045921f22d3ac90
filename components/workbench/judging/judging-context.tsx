"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Direction } from "@/lib/editor/caret.ts";
import type { Reader } from "../model/reader.ts";
import { ReaderProvider } from "../model/reader-context.tsx";
import type { Shown } from "../model/shown.ts";
import type { Store } from "../model/store.ts";
import { useStore } from "../model/use-store.ts";
import type { CardPart, JudgingState } from "./judging-state.ts";

/** What all judging has, whatever is judged. */
export type AnyJudging = {
  readonly reader: Reader;
  readonly state: Store<JudgingState<string, string>>;
  step(direction: Direction): void;
  goOn(done: string, key: string | null): void;
  edit(key: string | null): void;
  focusActive(part: CardPart): void;
  focusLast(): void;
};

/** What a screen that judges is about: a review, an adjudication. */
type Judged = { readonly judging: AnyJudging };

const JudgedContext = createContext<Judged | null>(null);

/** Gives what is judged to what is inside, and with it its reader. Another one wants another provider. */
export function JudgingProvider({ value, children }: { value: Judged; children: ReactNode }) {
  return (
    <JudgedContext value={value}>
      <ReaderProvider value={value.judging.reader}>{children}</ReaderProvider>
    </JudgedContext>
  );
}

/** What is judged, of the class that the screen has for it. */
export function useJudged<Kind extends Judged>(kind: abstract new (...parts: never[]) => Kind): Kind {
  const judged = useContext(JudgedContext);
  if (!(judged instanceof kind)) throw new RangeError(`This component belongs inside a ${kind.name}.`);
  return judged;
}

/** Judging, whatever is judged. */
export function useJudging(): AnyJudging {
  const judged = useContext(JudgedContext);
  if (!judged) throw new RangeError("This component belongs inside a JudgingProvider.");
  return judged.judging;
}

/** The sheet, drawn anew with every change of it. */
export function useSheet<Sheet extends Shown>(judging: {
  readonly reader: Reader;
  readonly source: { readonly opening: Sheet };
  readonly sheet: Sheet;
}): Sheet {
  return useSyncExternalStore(
    judging.reader.subscribeLayer,
    () => judging.sheet,
    () => judging.source.opening,
  );
}

/** A field of the state, or what `select` makes of it; it must be the same value while nothing changed. */
export function useJudgingState<Tab extends string, Dialog extends string, Value>(
  judging: { readonly state: Store<JudgingState<Tab, Dialog>> },
  select: (state: JudgingState<Tab, Dialog>) => Value,
): Value {
  return useStore(judging.state, select);
}
