"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { findPressed, isPressed, placeOfKey, pressedNames } from "@/components/shell/pressed-key.ts";
import { choiceTitle } from "@/lib/core/annotation/attribute-types/choice-type.ts";
import type { Span } from "@/lib/core/annotation/span.ts";
import { useKeyedChoices, valuesByKey } from "../commands/choice-keys.ts";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import { answer, spansInNeed, takeOffered } from "../model/asking.ts";
import { stopAsking } from "../model/first-choice.ts";
import { type DateRules, offersFor, offerWords } from "../model/offers.ts";
import { useLayer, useReader, useReaderState } from "../model/reader-context.tsx";
import type { Asked } from "../model/reader-state.ts";
import { useDateRules } from "../model/use-date-rules.ts";
import { BarButton } from "./bar-button.tsx";
import styles from "./floating-bar.module.css";
import { FloatingBar } from "./floating-bar.tsx";

/** Asks at a mark for one attribute, and shows what is offered: the next key or click may give it, anything else goes on without. */
export function ChoiceBar({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const asked = useReaderState(({ asked: now, activeId, isEditable, isPointing, pick, selection }) => {
    const isAtMark = now?.spanIds.includes(activeId ?? "") && selection.anchor === selection.head;
    return isAtMark && isEditable && !isPointing && !pick ? now : null;
  });
  const layer = useLayer();
  const activeId = useReaderState((state) => state.activeId);
  // They are at hand before anything is asked.
  const dateRules = useDateRules();
  const span = layer.spans.get(activeId ?? "");
  return asked && span ? (
    <Question key={span.id} pane={pane} asked={asked} span={span} dateRules={dateRules} />
  ) : null;
}

type QuestionProps = {
  pane: RefObject<HTMLElement | null>;
  asked: Asked;
  span: Span;
  dateRules: DateRules | null;
};

function Question({ pane, asked, span, dateRules }: QuestionProps) {
  const reader = useReader();
  const isFilling = useReaderState((state) => state.isFilling);
  // The next words to paint may stand right above the mark.
  const isPainting = useReaderState((state) => state.paintLabelId !== null);
  const definition = reader.label(span.labelId)?.attributes.find(({ name }) => name === asked.name);
  const [offer] = asked.spanIds.length === 1 ? offersFor(reader, span, dateRules) : [];
  const choices = useKeyedChoices(definition, asked.isGiven);
  const [offerKey] = useScreenKeys().keysOf("takeOffered");
  const left = isFilling ? spansInNeed(reader).length : 0;

  const valueByKey = valuesByKey(choices);

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    // A key that is only held, such as Shift, is no answer.
    if (pressedNames(event).length === 0) return;
    const isInText = placeOfKey(event) === "text";
    // Its command takes what is offered, and goes on by itself.
    if (isInText && offer && offerKey !== undefined && isPressed(event, offerKey)) return;
    const chosen = isInText ? findPressed(event, valueByKey) : undefined;
    if (chosen !== undefined && definition) {
      event.preventDefault();
      event.stopPropagation();
      answer(reader, definition, chosen);
    } else if (isPressed(event, "Enter")) reader.state.set({ asked: null });
    else stopAsking(reader);
  });
  const handlePress = useEffectEvent((event: PointerEvent) => {
    if (!(event.target instanceof Element && event.target.closest("[role=toolbar]"))) stopAsking(reader);
  });

  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    // On the window, which hears of a key before the commands do.
    window.addEventListener("keydown", handleKey, options);
    window.addEventListener("pointerdown", handlePress, options);
    return () => stop.abort();
  }, []);

  if (!definition && !offer) return null;
  const title = definition?.title ?? "Offered";
  const many = asked.spanIds.length > 1 ? ` of ${asked.spanIds.length} marks` : "";
  return (
    <FloatingBar pane={pane} range={span} title={`${title}${many}`} isDocked={isPainting} isYielding>
      <span className={styles.words}>
        {title}
        {many}
      </span>
      {offer && (
        <BarButton
          title={`Take ${offerWords(reader, span, offer)}, ${offer.reason}`}
          shortcut={offerKey}
          onClick={() => takeOffered(reader)}
        >
          {offerWords(reader, span, offer)}, {offer.reason}
        </BarButton>
      )}
      {definition &&
        choices.map(({ value, key }) => (
          <BarButton
            key={value}
            title={choiceTitle(definition, value)}
            shortcut={key || undefined}
            isPressed={span.attributes[definition.name] === value}
            onClick={() => answer(reader, definition, value)}
          >
            {choiceTitle(definition, value)}
          </BarButton>
        ))}
      {left > 0 && (
        <span className={styles.words}>
          {left} left · <kbd>Esc</kbd>
        </span>
      )}
    </FloatingBar>
  );
}
