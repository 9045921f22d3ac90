import { Fragment } from "react";
import { keyCaps } from "./keys.ts";

/** A key as small caps, such as Ctrl+Z. */
export function KeyCaps({ name }: { name: string }) {
  return keyCaps(name).map((cap, index) => (
    <Fragment key={cap}>
      {index > 0 && "+"}
      <kbd>{cap}</kbd>
    </Fragment>
  ));
}
