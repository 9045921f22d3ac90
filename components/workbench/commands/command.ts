import type { KeyName } from "@/lib/core/keys/key-name.ts";
import type { CommandName } from "@/lib/core/keys/screen-keys.ts";
import type { Reader } from "../model/reader.ts";

/** Something that can be done with a key, from the palette, or both. */
export type Command = {
  /** The name under which a person's own key for it is kept. */
  readonly name: CommandName;
  readonly title: string;
  readonly group: "Review" | "Mark" | "Step" | "Pick" | "Select" | "Edges" | "Edit" | "Article";
  /** The keys it has by default; a person's own key takes the place of all. */
  readonly keys: readonly KeyName[];
  /** Where its key counts: only in the text, or anywhere but in a field. */
  readonly scope: "text" | "page";
  /** Whether, as it is now, a command that wants the same key goes first. */
  readonly lets?: (reader: Reader) => boolean;
  /** `isExtended`: the key was pressed with Shift. */
  readonly run: (reader: Reader, isExtended: boolean) => void;
};

function commandIn(scope: Command["scope"]) {
  return (
    name: CommandName,
    group: Command["group"],
    title: string,
    keys: readonly KeyName[],
    run: Command["run"],
  ): Command => ({ name, group, title, keys, scope, run });
}

/** A command whose key counts only in the text. */
export const textCommand = commandIn("text");

/** A command whose key counts anywhere but in a field. */
export const pageCommand = commandIn("page");
