import { useMemo } from "react";
import { useViewer } from "@/components/shell/viewer.tsx";
import { hasChoices } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { choiceKeys } from "@/lib/core/annotation/choice-keys.ts";
import type { AttributeDefinition } from "@/lib/core/annotation/label.ts";
import { keysBeforeChoices, keysOfReader, labelKeys } from "@/lib/core/keys/key-choice.ts";
import { useReader } from "../model/reader-context.tsx";

/**
 * The values of a choice, each with the key that gives it to a mark; "" where none does, or single keys are switched off. With `isGiven` none is
 * a key of a command, either.
 */
export function useKeyedChoices(
  definition: AttributeDefinition | undefined,
  isGiven = false,
): readonly { readonly value: string; readonly key: string }[] {
  const { labels } = useReader().article;
  const preferences = useViewer()?.preferences;
  const hasKeys = preferences?.singleKeys ?? true;
  const own = preferences?.keys;
  return useMemo(() => {
    if (!definition || !hasChoices(definition)) return [];
    const taken = isGiven
      ? keysOfReader(own ?? {}, labelKeys(labels))
      : keysBeforeChoices(own ?? {}, labelKeys(labels));
    const keys = hasKeys ? choiceKeys(definition, taken) : [];
    return definition.choices.map((value, at) => ({ value, key: keys[at] ?? "" }));
  }, [definition, hasKeys, isGiven, own, labels]);
}

/** What each key chooses. */
export function valuesByKey(
  choices: readonly { readonly value: string; readonly key: string }[],
): ReadonlyMap<string, string> {
  return new Map(choices.flatMap(({ key, value }) => (key === "" ? [] : [[key, value] as const])));
}
