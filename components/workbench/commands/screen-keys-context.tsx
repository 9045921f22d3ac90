"use client";

import { createContext, useContext } from "react";
import { giveKeys, type ScreenKeys } from "./command-keys.ts";

const ScreenKeysContext = createContext<ScreenKeys>(giveKeys([], { singleKeys: true, keys: {} }));

/** Gives what is inside the keys of the screen. */
export const ScreenKeysProvider = ScreenKeysContext.Provider;

/** The commands of the screen and their keys, as they are set for this person. */
export function useScreenKeys(): ScreenKeys {
  return useContext(ScreenKeysContext);
}
