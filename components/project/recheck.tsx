"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import { count } from "@/components/shell/count.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { Rechecked, RuleView } from "@/lib/schemas/rule.ts";

function doneWords({ marks, layers, articles, threads }: Rechecked): string {
  return [
    `${count(marks, "mark")} back in review`,
    layers > 0 && `${count(layers, "accepted layer")} submitted again`,
    articles > 0 && `${count(articles, "settled article")} open again`,
    threads > 0 && `${count(threads, "thread")} open again`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Puts the marks whose verdicts cite a rule back into review. */
export function Recheck({
  rule,
  marks,
  onDone,
}: {
  rule: RuleView;
  marks: number;
  onDone: (words: string) => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const verb = `Put ${count(marks, "mark")} back into review`;
  return (
    <>
      <Button size="compact-sm" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`Recheck what cites ${rule.name}`}
        verb={verb}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          const param = { id: rule.id };
          onDone(doneWords(await readAnswer(api.rules[":id"].recheck.$post({ param }))));
        }}
      >
        The verdicts that cite {rule.name} are taken back, with what came of them in gold. Accepted layers are
        submitted again, and settled articles and threads are open again. What was said stays readable on each
        mark.
      </Confirm>
    </>
  );
}
