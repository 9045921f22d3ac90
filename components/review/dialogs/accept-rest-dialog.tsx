"use client";

import { Button, Group } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { backToText } from "@/components/workbench/model/moving.ts";
import { acceptAllLeft } from "../model/judging.ts";
import { tallyOf } from "../model/list-spans.ts";
import { useReview, useReviewSheet } from "../model/review-context.tsx";
import { goOn } from "../model/stepping.ts";
import { ReviewModal } from "./review-modal.tsx";

/** How many marks would be accepted, before they are. */
export function AcceptRestDialog() {
  const reader = useReview();
  const { open } = tallyOf(useReviewSheet());

  function handleAccept() {
    if (!acceptAllLeft(reader)) return;
    reader.review.set({ dialog: null });
    backToText(reader);
    goOn(reader, `${count(open, "mark")} accepted.`, "");
  }

  return (
    <ReviewModal title={`Accept the ${count(open, "mark")} that ${open === 1 ? "is" : "are"} left`}>
      <p>They go into gold as they are. Undo takes all of it back at once.</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="filled" data-autofocus disabled={open === 0} onClick={handleAccept}>
          Accept {open}
        </Button>
      </Group>
    </ReviewModal>
  );
}
