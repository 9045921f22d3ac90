"use client";

import { useMemo } from "react";
import { useOfferCommands } from "@/components/shell/palette-commands.tsx";
import { useViewer } from "@/components/shell/viewer.tsx";
import { preferencesSchema } from "@/lib/schemas/preferences.ts";
import type { Command } from "./command.ts";
import { type KeySettings, keysOf, toKeyMap } from "./command-keys.ts";
import { keyCaps } from "./keys.ts";
import type { Reader } from "./reader.ts";
import { useKeys } from "./use-keys.ts";

const usual = preferencesSchema.parse({});

/** Gives commands their keys and their place in the palette; answers how this person has set their keys. Pass a memoised array. */
export function useCommands(reader: Reader, commands: readonly Command[]): KeySettings {
  const { singleKeys, keys } = useViewer()?.preferences ?? usual;
  const settings = useMemo(() => ({ singleKeys, keys }), [singleKeys, keys]);
  useKeys(
    reader,
    useMemo(() => toKeyMap(commands, settings), [commands, settings]),
  );
  useOfferCommands(
    useMemo(
      () =>
        commands.map((command) => ({
          id: command.name,
          label: command.title,
          keys: keyCaps(keysOf(command, settings)[0] ?? "").join("+"),
          run: () => command.run(reader, false),
        })),
      [commands, reader, settings],
    ),
  );
  return settings;
}
