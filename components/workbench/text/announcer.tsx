"use client";

import { VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useReaderState } from "../model/reader-context.tsx";

const hintId = "reader-hint";

/** Says what happened to screen readers ("Quote added: …"), and shows why something did not. */
export function Announcer() {
  const { text, number, isHint } = useReaderState((state) => state.announcement);

  useEffect(() => {
    if (number === 0) return;
    notifications.hide(hintId);
    if (isHint) notifications.show({ id: hintId, message: text, color: "gray" });
  }, [text, number, isHint]);

  return (
    <VisuallyHidden role="status" aria-live="polite">
      {/* A new element is spoken even when it says the same as the last. A hint is spoken where it is shown. */}
      <span key={number}>{isHint ? "" : text}</span>
    </VisuallyHidden>
  );
}
