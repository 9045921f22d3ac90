import { randomUUID } from "node:crypto";
import { applyChanges, type Change } from "@/lib/core/annotation/change.ts";
import { layerFromParts, spansInOrder } from "@/lib/core/annotation/layer.ts";
import { checkChanges } from "@/lib/core/annotation/rules.ts";
import { checkDuplicates, checkRelations } from "@/lib/core/annotation/layer-rules.ts";
import { checkSpan } from "@/lib/core/annotation/span-rules.ts";
import { spanPlace } from "@/lib/core/annotation/span.ts";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { ShownMarks } from "@/components/reader/marks/shown-marks.ts";
const words = "The council said on Monday that the bridge would reopen after repairs. ";
const text = Array.from({ length: 5000 }, () => words.repeat(3).slice(0, 200)).join("\n");
const index = createTextIndex(text);
const label = (i: number) => ({ id: randomUUID(), name: "l" + i, colour: "#aabbcc", line: "solid" as const, hotkey: "", guideline: "", attributes: [], maxLength: null, isArchived: false });
const labels = [0, 1, 2, 3].map(label);
const span = (start: number, len: number, l: number) => ({ id: randomUUID(), labelId: labels[l]!.id, start, end: start + len, quote: index.slice(start, start + len), attributes: {}, note: "", derivedFrom: null });
const spans = Array.from({ length: 10000 }, (_, i) => span(i * 100, 3 + (i % 5) * 20, i % 4));
const relations = Array.from({ length: Number(process.argv[2] ?? 0) }, (_, i) => ({ id: randomUUID(), typeId: "x", fromId: spans[i]!.id, toId: spans[i + 1]!.id }));
let layer = layerFromParts({ spans, relations, verdicts: [] });
const ctx = { index, labels, relationTypes: [{ id: "x", name: "speaker", fromLabelId: "a", toLabelId: "b" }], kind: "ANNOTATOR" as const };
const shown = new ShownMarks(labels, new Map()); shown.show(layer);
const cost: Record<string, number[]> = {};
const t = <T,>(n: string, f: () => T): T => { const a = performance.now(); const r = f(); (cost[n] ??= []).push(performance.now() - a); return r; };
for (let i = 0; i < 100; i++) {
  const s = span(i * 201 + 30, 7, 0);
  const changes: Change[] = [{ of: "span", before: null, after: s }];
  t("findSpanAt", () => [...layer.spans.values()].find((x) => spanPlace(x) === spanPlace(s)));
  t("checkChanges", () => checkChanges(layer, changes, ctx));
  const ap = t("applyChanges", () => applyChanges(layer, changes));
  if (!ap.ok) throw 1;
  const touched = new Set([s.id]);
  t(" checkSpan", () => checkSpan(s, index, labels, null));
  
  
  layer = ap.layer;
  t("spansInOrder", () => spansInOrder(layer));
  t("shown.show", () => shown.show(layer));
}
for (const [n, ms] of Object.entries(cost)) { const first = ms[0]!; ms.sort((a, b) => a - b); console.log(n.padEnd(18), "first", first.toFixed(2), "min", ms[0]!.toFixed(3), "median", ms[50]!.toFixed(3), "p95", ms[95]!.toFixed(2)); }
