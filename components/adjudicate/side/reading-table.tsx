"use client";

import { useMemo } from "react";
import type { Candidate } from "@/lib/core/review/candidate.ts";
import { Letters } from "../candidates/letters.tsx";
import { lettersOf } from "../model/annotator.ts";
import { compareReadings } from "../model/compare-readings.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./reading-table.module.css";

/** The attributes and links in which readings differ, side by side. */
export function ReadingTable({ candidate }: { candidate: Candidate }) {
  const { annotators, judging, layers } = useAdjudication();
  const { article } = judging.reader;
  const rows = useMemo(() => {
    const { labels, relationTypes } = article;
    const byId = new Map(layers.map(({ id, layer }) => [id, layer]));
    return compareReadings(candidate, { labels, relationTypes, layers: byId });
  }, [candidate, article, layers]);
  if (rows.length === 0) return null;
  return (
    <table className={styles.table} aria-label="Where the readings differ">
      <thead>
        <tr>
          <td />
          {candidate.readings.map(({ layerIds }) => (
            <th key={layerIds.join()} scope="col">
              <Letters letters={lettersOf(annotators, layerIds)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, values }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {candidate.readings.map(({ layerIds }, at) => (
              <td key={layerIds.join()}>{values[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
