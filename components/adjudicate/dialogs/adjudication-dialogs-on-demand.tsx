"use client";

import { DialogOnDemand } from "@/components/shell/dialog-on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import { useAdjudicationState } from "../model/adjudication-context.tsx";

const adjudicationDialogs = partOf(() =>
  import("./adjudication-dialogs.tsx").then((all) => all.AdjudicationDialogs),
);

export function AdjudicationDialogsOnDemand({ view }: { view: AdjudicationView }) {
  const isSharedOpen = useReaderState((state) => state.dialog !== null);
  const isOwnOpen = useAdjudicationState((state) => state.dialog !== null);
  return <DialogOnDemand isOpen={isSharedOpen || isOwnOpen} part={adjudicationDialogs} props={{ view }} />;
}
