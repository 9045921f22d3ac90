import { createHash } from "node:crypto";
import type { Continuum } from "@/lib/core/agreement/gamma/continuum.ts";
import { type Gamma, gammaOf } from "@/lib/core/agreement/gamma/gamma.ts";
import { layersContinuum } from "@/lib/core/agreement/gamma/layers-continuum.ts";
import type { Outline } from "@/lib/core/agreement/report/book.ts";
import { type AgreementReport, type OpenReport, openReport } from "@/lib/core/agreement/report/report.ts";
import type { ReportOptions } from "@/lib/core/agreement/report/selection.ts";
import type { Connection } from "../db/connection.ts";
import { readCountedLayers } from "./layer-rows.ts";
import { readTallies } from "./tally-rows.ts";

export type ReportInput = { readonly options: ReportOptions; readonly outline: Outline };

// A worker makes one report at a time.
let report: OpenReport | null = null;

/** Begins a report, whatever became of one before. */
export function beginReport({ options, outline }: ReportInput): void {
  report = openReport(options, outline);
}

/** Enters articles whose tallies are kept. */
export async function enterArticles(client: Connection, articleIds: readonly string[]): Promise<void> {
  for await (const tally of readTallies(client, articleIds)) report?.enter(tally);
}

/** The report of what has been entered. */
export function endReport(): AgreementReport {
  if (!report) throw new RangeError("No report was begun");
  const made = report.close();
  report = null;
  return made;
}

export type GammaInput = {
  readonly articleIds: readonly string[];
  readonly labels: readonly string[] | null;
};

/** Gamma takes far longer than everything else, so it is measured on as many articles at most, drawn by chance but always the same. */
const mostGammaArticles = 200;
const articlesAtOnce = 50;
const seed = 1;

/** Gamma of articles that two or more annotators have handed in, in bounded work. */
export async function measureGamma(client: Connection, { articleIds, labels }: GammaInput): Promise<Gamma> {
  const drawn = articleIds
    .map((id) => ({ id, place: createHash("sha256").update(id).digest("hex") }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, mostGammaArticles)
    .map(({ id }) => id);
  const continua: Continuum[] = [];
  for (let from = 0; from < drawn.length; from += articlesAtOnce) {
    const slice = drawn.slice(from, from + articlesAtOnce);
    const layersOf = await readCountedLayers(client, slice);
    for (const id of slice) continua.push(layersContinuum(layersOf(id), labels));
  }
  return gammaOf(continua, { seed });
}
