"use client";

import { Button, Group } from "@mantine/core";
import { count } from "@/components/shell/count.ts";
import { useSheet } from "@/components/workbench/judging/judging-context.tsx";
import { JudgingDialog } from "@/components/workbench/judging/judging-dialog.tsx";
import { backToText } from "@/components/workbench/model/moving.ts";
import { acceptAllLeft } from "../model/judging.ts";
import { tallyOf } from "../model/list-spans.ts";
import { useReview } from "../model/use-review.ts";

/** How many marks would be accepted, before they are. */
export function AcceptRestDialog() {
  const review = useReview();
  const { judging } = review;
  const { open } = tallyOf(useSheet(judging));

  function handleAccept() {
    if (!acceptAllLeft(review)) return;
    judging.state.set({ dialog: null });
    backToText(judging.reader);
    judging.goOn(`${count(open, "mark")} accepted.`, null);
  }

  return (
    <JudgingDialog title={`Accept the ${count(open, "mark")} that ${open === 1 ? "is" : "are"} left`}>
      <p>They go into gold as they are. Undo takes all of it back at once.</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="filled" data-autofocus disabled={open === 0} onClick={handleAccept}>
          Accept {open}
        </Button>
      </Group>
    </JudgingDialog>
  );
}
