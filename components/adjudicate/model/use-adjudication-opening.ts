"use client";

import { useOpening } from "@/components/workbench/judging/use-opening.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { AdjudicationView } from "@/lib/schemas/adjudication.ts";
import type { LayerView } from "@/lib/schemas/annotation.ts";

/** Where an adjudication stands. */
export type Opening =
  /** Gold is being built. */
  | "open"
  /** Nobody has begun, and nothing keeps this reviewer from it. */
  | "toOpen"
  /** Nobody has begun, and annotators who have the article have not handed it in. */
  | "waiting"
  /** Gold is settled. */
  | "settled"
  /** Gold is settled, and a layer came after that. */
  | "late";

export function openingOf({ layers, gold, waitingFor, lateLayerIds }: AdjudicationView): Opening {
  if (gold.status === "ACCEPTED") return lateLayerIds.length > 0 ? "late" : "settled";
  if (layers.every(isUnderReview)) return "open";
  return layers.some(isUnderReview) || waitingFor.length === 0 ? "toOpen" : "waiting";
}

/** What was accepted by itself is taken back into review with the others. */
function isUnderReview({ status, reviewerName }: LayerView): boolean {
  return status === "SUBMITTED" && reviewerName !== "";
}

/** Opens an adjudication that waits for nobody as soon as the page is there; `handleOpen` opens it whatever it waits for. */
export function useAdjudicationOpening(view: AdjudicationView) {
  const opening = openingOf(view);
  const { handleOpen, isOpening, error } = useOpening(opening === "toOpen", () => {
    const force = view.waitingFor.length > 0 ? "true" : "false";
    const param = { id: view.article.id };
    return readAnswer(api.articles[":id"].adjudication.$post({ param, query: { force } }));
  });
  return { opening, handleOpen, isOpening, error };
}
