"use client";

import { startTransition, useEffect, useState } from "react";
import type { Span } from "@/lib/core/annotation/span.ts";
import type { Reader } from "../model/reader.ts";
import { useReader } from "../model/reader-context.tsx";

/** The spans in text order, and the active one. */
type FollowedMarks = { readonly spans: readonly Span[]; readonly activeId: string | null };

/** Calls `work` when the next frame is on the screen, which it is as the one after it begins. Returns how to call it off. */
function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}

function readMarks(reader: Reader, shown: FollowedMarks): FollowedMarks {
  const { order } = reader;
  const { activeId } = reader.state.get();
  return order === shown.spans && activeId === shown.activeId ? shown : { spans: order, activeId };
}

/**
 * The marks as the text showed them in its last frame. A list beside the text is drawn from these, after the frame with
 * the mark and not before it: to draw its cards takes longer than the mark itself.
 */
export function useFollowedMarks(): FollowedMarks {
  const reader = useReader();
  const [marks, setMarks] = useState<FollowedMarks>(() => ({
    spans: reader.order,
    activeId: reader.state.initial.activeId,
  }));

  useEffect(() => {
    let callOff: (() => void) | null = null;
    const draw = () => {
      callOff?.();
      callOff = null;
      setMarks((shown) => readMarks(reader, shown));
    };
    const follow = () => {
      // A card that the keys shall go to is drawn at once: what is typed next is meant for it.
      if (reader.state.get().cardFocusId !== null) draw();
      else callOff ??= afterPaint(() => startTransition(draw));
    };
    follow();
    const stops = [reader.subscribeLayer(follow), reader.state.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
      callOff?.();
    };
  }, [reader]);

  return marks;
}
