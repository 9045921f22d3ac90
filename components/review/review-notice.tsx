"use client";

import type { ReactNode } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import { StatusAlert } from "@/components/workbench/widgets/status-alert.tsx";
import { joinWords } from "@/lib/core/join-words.ts";
import type { ReviewView } from "@/lib/schemas/reader.ts";

/** Why the layer cannot be judged now. Nothing while it is simply under review. `error`: what kept it from opening. */
export function ReviewNotice({ view, error }: { view: ReviewView; error: unknown }) {
  const sentence = closedSentence(view);
  return (
    <>
      {sentence && <StatusAlert>{sentence}</StatusAlert>}
      <ErrorAlert error={error} title="The review could not be opened" />
    </>
  );
}

function closedSentence({ layer, gold, awaited, article }: ReviewView): ReactNode {
  const { status, ownerName, returnMessage } = layer;
  if (status === "SUBMITTED") return null;
  if (status === "RETURNED")
    return `Returned to ${ownerName}: ${returnMessage} It is back in the queue once they submit it again.`;
  if (status !== "ACCEPTED") return `${ownerName} has not submitted this yet.`;
  if (gold.status === "ACCEPTED")
    return "Reviewed and accepted. Gold is settled. Reopen the review to change it.";
  const why =
    awaited.length > 0
      ? `Gold waits for ${joinWords(awaited)}.`
      : "Gold is open, though nobody else has the article any more.";
  return (
    <>
      Reviewed and accepted. {why}{" "}
      <TextLink href={`/adjudicate/${article.id}`} underline="always">
        Adjudicate the article
      </TextLink>{" "}
      to settle it now, or reopen the review to change it.
    </>
  );
}
