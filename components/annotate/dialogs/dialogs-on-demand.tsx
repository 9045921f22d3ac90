"use client";

import { DialogOnDemand } from "@/components/shell/dialog-on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { useReaderState } from "@/components/workbench/model/reader-context.tsx";
import type { ReaderView } from "@/lib/schemas/reader.ts";

const dialogs = partOf(() => import("./dialogs.tsx").then((all) => all.Dialogs));

export function DialogsOnDemand({ view }: { view: ReaderView }) {
  const isOpen = useReaderState((state) => state.dialog !== null);
  return <DialogOnDemand isOpen={isOpen} part={dialogs} props={{ view }} />;
}
