"use client";

import { Button } from "@mantine/core";
import { askClip } from "../model/clipping.ts";
import { useReader } from "../model/reader-context.tsx";

/** Makes the active mark an example of a rule, for those who may. */
export function ClipButton() {
  const reader = useReader();
  if (!reader.article.mayClip) return null;
  return (
    <Button size="compact-sm" onClick={() => askClip(reader)}>
      Clip to a rule
    </Button>
  );
}
