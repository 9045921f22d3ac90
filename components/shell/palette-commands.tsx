"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

/** Something the palette can do on the screen that is open, beside going elsewhere. */
export type Command = {
  id: string;
  label: string;
  /** The key that does the same, or "". */
  keys: string;
  run: () => void;
};

type Registry = { commands: readonly Command[]; setCommands: (commands: readonly Command[]) => void };

const CommandsContext = createContext<Registry>({ commands: [], setCommands: () => {} });

export function CommandsProvider({ children }: { children: ReactNode }) {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  return <CommandsContext value={{ commands, setCommands }}>{children}</CommandsContext>;
}

export function usePaletteCommands(): readonly Command[] {
  return useContext(CommandsContext).commands;
}

/** Offers `commands` in the palette while the calling screen is mounted. Pass a memoised array. */
export function useOfferCommands(commands: readonly Command[]): void {
  const { setCommands } = useContext(CommandsContext);
  useEffect(() => {
    setCommands(commands);
    return () => setCommands([]);
  }, [commands, setCommands]);
}
