"use client";

import { Fragment } from "react";
import { keyCaps } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import { useScreenKeys } from "./screen-keys-context.tsx";

/** A key as small caps, such as Ctrl+Z. */
export function KeyCaps({ name }: { name: string }) {
  return keyCaps(name).map((cap, index) => (
    <Fragment key={cap}>
      {index > 0 && "+"}
      <kbd>{cap}</kbd>
    </Fragment>
  ));
}

/** The key of a command as small caps, as it is set for this person; nothing where it has none. */
export function CommandKey({ name }: { name: CommandName }) {
  const [key] = useScreenKeys().keysOf(name);
  return key === undefined ? null : <KeyCaps name={key} />;
}
