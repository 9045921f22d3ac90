"use client";

import { useMemo } from "react";
import { count } from "@/components/shell/count.ts";
import { Letters } from "./candidates/letters.tsx";
import { type PairwiseF1, pairwiseF1 } from "./model/pairwise-f1.ts";
import { useAdjudication } from "./model/use-adjudication.ts";
import styles from "./standfirst.module.css";

function f1Words({ mean, lowest, highest }: PairwiseF1): string {
  const [middle, low, high] = [mean, lowest, highest].map((value) => value.toFixed(2));
  return low === high ? `agreement F1 ${middle}` : `agreement F1 ${middle}, by pairs ${low} to ${high}`;
}

/** Who handed in how much under which letter, and how far they agree on exact spans. */
export function Standfirst() {
  const { annotators, layers } = useAdjudication();
  const f1 = useMemo(() => pairwiseF1(layers), [layers]);
  return (
    <p className={styles.line}>
      {annotators.map(({ letter, layerId, name, marks }) => (
        <span key={layerId}>
          <Letters letters={[letter]} />
          {name}, {count(marks, "mark")}
        </span>
      ))}
      {f1 && <span>{f1Words(f1)}</span>}
    </p>
  );
}
