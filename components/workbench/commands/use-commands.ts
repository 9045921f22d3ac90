"use client";

import { useMemo } from "react";
import { useOfferCommands } from "@/components/shell/palette-commands.tsx";
import { useViewer } from "@/components/shell/viewer.tsx";
import { keyCaps } from "@/lib/core/keys/key-name.ts";
import { usualPreferences } from "@/lib/core/preferences.ts";
import type { Reader } from "../model/reader.ts";
import type { Command } from "./command.ts";
import { giveKeys, type ScreenKeys } from "./command-keys.ts";
import { useKeys } from "./use-keys.ts";

/** Gives commands their keys and their place in the palette; answers which keys they have. Pass a memoised array. */
export function useCommands(reader: Reader, commands: readonly Command[]): ScreenKeys {
  const { singleKeys, keys } = useViewer()?.preferences ?? usualPreferences;
  const screenKeys = useMemo(() => giveKeys(commands, { singleKeys, keys }), [commands, singleKeys, keys]);
  useKeys(reader, screenKeys.commandOf);
  useOfferCommands(
    useMemo(
      () =>
        commands.map((command) => ({
          id: command.name,
          label: command.title,
          keys: keyCaps(screenKeys.keysOf(command.name)[0] ?? "").join("+"),
          run: () => command.run(reader, false),
        })),
      [commands, reader, screenKeys],
    ),
  );
  return screenKeys;
}
