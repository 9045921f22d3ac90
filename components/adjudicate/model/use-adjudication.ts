"use client";

import { useJudged } from "@/components/workbench/judging/judging-context.tsx";
import { Adjudication } from "./adjudication.ts";

/** The adjudication that the component is in. */
export function useAdjudication(): Adjudication {
  return useJudged(Adjudication);
}
