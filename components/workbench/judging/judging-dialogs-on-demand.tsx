"use client";

import type { ComponentType } from "react";
import { DialogOnDemand } from "@/components/shell/dialog-on-demand.tsx";
import type { Part } from "@/components/shell/part.ts";
import { useReaderState } from "../model/reader-context.tsx";
import { useJudging, useJudgingState } from "./judging-context.tsx";

/** The dialogs of a screen that judges and those of the reader, fetched when the first is opened. */
export function JudgingDialogsOnDemand<View>({
  part,
  view,
}: {
  part: Part<ComponentType<{ view: View }>>;
  view: View;
}) {
  const isSharedOpen = useReaderState((state) => state.dialog !== null);
  const isOwnOpen = useJudgingState(useJudging(), (state) => state.dialog !== null);
  return <DialogOnDemand isOpen={isSharedOpen || isOwnOpen} part={part} props={{ view }} />;
}
