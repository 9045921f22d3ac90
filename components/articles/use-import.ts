"use client";

import { useRef, useState } from "react";
import { ApiError } from "@/lib/api/client.ts";
import type { ImportOutcome } from "@/lib/schemas/article.ts";
import { type ImportDetails, type ImportFile, toImportQuery } from "./import-details.ts";
import { mostFiles, refuseUnsent } from "./import-limits.ts";
import { sendFile } from "./send-file.ts";

/** `number` tells outcomes of one name apart. */
export type NumberedOutcome = ImportOutcome & { number: number };

export type ImportRun = {
  total: number;
  done: number;
  /** The file on its way, or "" when nothing is. */
  current: string;
  outcomes: readonly NumberedOutcome[];
  wasStopped: boolean;
};

/** Sends files one after another; a file that fails is an outcome of its own and never stops the rest. */
export function useImport(projectId: string): {
  run: ImportRun | null;
  start: (files: readonly ImportFile[], details: ImportDetails) => Promise<void>;
  stop: () => void;
  clear: () => void;
} {
  const [run, setRun] = useState<ImportRun | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function send(
    { file, isWhole }: ImportFile,
    details: ImportDetails,
    signal: AbortSignal,
  ): Promise<ImportOutcome[]> {
    const refusal = refuseUnsent(file);
    if (refusal) return [{ name: file.name, result: "refused", reason: refusal }];
    try {
      return await sendFile(projectId, file, { query: toImportQuery(details, isWhole), signal });
    } catch (error) {
      const reason = signal.aborted
        ? "Stopped before it was in."
        : error instanceof ApiError
          ? error.message
          : "The file could not be sent; try it again.";
      return [{ name: file.name, result: "refused", reason }];
    }
  }

  async function start(files: readonly ImportFile[], details: ImportDetails): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    const taken = files.slice(0, mostFiles);
    const outcomes: ImportOutcome[] = files.slice(mostFiles).map(({ file }) => ({
      name: file.name,
      result: "refused",
      reason: `At most ${mostFiles} files go at once; bring this one in with the next lot.`,
    }));
    let done = 0;
    const show = (current: string) =>
      setRun({
        total: taken.length,
        done,
        current,
        outcomes: outcomes.map((outcome, number) => ({ ...outcome, number })),
        wasStopped: controller.signal.aborted,
      });
    for (const one of taken) {
      if (controller.signal.aborted) break;
      show(one.file.name);
      outcomes.push(...(await send(one, details, controller.signal)));
      done += 1;
    }
    show("");
  }

  return { run, start, stop: () => abort.current?.abort(), clear: () => setRun(null) };
}
