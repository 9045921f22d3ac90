"use client";

import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import { goOnInCard } from "../model/asking.ts";
import type { Offer } from "../model/offer.ts";
import { offersFor, offerWords, takeOffers } from "../model/offers.ts";
import { useReader, useReaderState, useSpans } from "../model/reader-context.tsx";
import { useDateRules } from "../model/use-date-rules.ts";
import styles from "./offer-rows.module.css";

/** What is offered for a mark, and why; a key takes the first. */
export function OfferRows({ span }: { span: Span }) {
  const reader = useReader();
  const spans = useSpans();
  const dateRules = useDateRules();
  const isEditable = useReaderState((state) => state.isEditable);
  const [key] = useScreenKeys().keysOf("takeOffered");
  // Other marks can bring an offer, or take it away.
  const offers = useMemo(
    () => (spans.length > 0 ? offersFor(reader, span, dateRules) : []),
    [reader, spans, span, dateRules],
  );
  if (!isEditable) return null;
  return offers.map((offer, at) => (
    <OfferRow key={offer.reason} span={span} offer={offer} shortcut={at === 0 ? key : undefined} />
  ));
}

function OfferRow({ span, offer, shortcut }: { span: Span; offer: Offer; shortcut: KeyName | undefined }) {
  const reader = useReader();

  function handleTake() {
    if (takeOffers(reader, [{ span, offer }])) goOnInCard(reader, span.id);
  }

  return (
    <div className={styles.offer} data-offer>
      <span>
        <b>{offerWords(reader, span, offer)}</b>, {offer.reason}
      </span>
      <Button
        size="compact-xs"
        rightSection={shortcut && <KeyCaps name={shortcut} />}
        aria-keyshortcuts={shortcut}
        onClick={handleTake}
      >
        Take
      </Button>
    </div>
  );
}
