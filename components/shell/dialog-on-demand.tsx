"use client";

import { type ComponentType, useLayoutEffect } from "react";
import { holdKeysForDialog } from "./held-keys.ts";
import { OnDemand } from "./on-demand.tsx";
import type { Part } from "./part.ts";

type Props<Content extends object> = {
  isOpen: boolean;
  part: Part<ComponentType<Content>>;
  props: Content;
};

/** Dialogs whose script is fetched by itself, see `partOf`. Keys pressed after one was opened are given to it when it is there. */
export function DialogOnDemand<Content extends object>({ isOpen, part, props }: Props<Content>) {
  useLayoutEffect(() => (isOpen ? holdKeysForDialog() : undefined), [isOpen]);
  return isOpen && <OnDemand part={part} props={props} />;
}
