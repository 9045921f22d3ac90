"use client";

import { DialogOnDemand } from "@/components/shell/dialog-on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import type { ReaderView } from "@/lib/schemas/reader.ts";
import { useReaderState } from "../reader-context.tsx";

const dialogs = partOf(() => import("./dialogs.tsx").then((all) => all.Dialogs));

export function DialogsOnDemand({ view }: { view: ReaderView }) {
  const isOpen = useReaderState((state) => state.dialog !== null);
  return <DialogOnDemand isOpen={isOpen} part={dialogs} props={{ view }} />;
}
