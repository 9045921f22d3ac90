"use client";

import { createContext, useContext } from "react";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import { firstKeys, giveKeys, type ScreenKeys } from "./command-keys.ts";

const ScreenKeysContext = createContext<ScreenKeys>(giveKeys([], { singleKeys: true, keys: {} }));

/** Gives what is inside the keys of the screen. */
export const ScreenKeysProvider = ScreenKeysContext.Provider;

/** The commands of the screen and their keys, as they are set for this person. */
export function useScreenKeys(): ScreenKeys {
  return useContext(ScreenKeysContext);
}

/** The first key of each command named, as it is set for this person; a command without one is left out. */
export function useFirstKeys(): (...names: CommandName[]) => readonly KeyName[] {
  const screenKeys = useScreenKeys();
  return (...names) => firstKeys(screenKeys, names);
}
