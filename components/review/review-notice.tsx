"use client";

import { StatusAlert } from "@/components/reader/status-alert.tsx";
import { Trouble } from "@/components/shell/trouble.tsx";
import type { ReviewView } from "@/lib/schemas/reader.ts";

/** Why the layer cannot be judged now. Nothing while it is simply under review. `error`: what kept it from opening. */
export function ReviewNotice({ view: { layer, gold }, error }: { view: ReviewView; error: unknown }) {
  const sentence = closedSentence(layer, gold.status === "ACCEPTED");
  return (
    <>
      {sentence && <StatusAlert>{sentence}</StatusAlert>}
      <Trouble error={error} title="The review could not be opened" />
    </>
  );
}

function closedSentence(
  { status, ownerName, returnMessage }: ReviewView["layer"],
  isSettled: boolean,
): string | null {
  if (status === "RETURNED")
    return `Returned to ${ownerName}: ${returnMessage} It is back in the queue once they submit it again.`;
  if (status !== "ACCEPTED")
    return status === "SUBMITTED" ? null : `${ownerName} has not submitted this yet.`;
  const gold = isSettled
    ? "Gold is settled."
    : "Gold is settled once the article’s other layers are reviewed.";
  return `Reviewed and accepted. ${gold} Reopen the review to change it.`;
}
