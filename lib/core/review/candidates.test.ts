import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layerFromParts, layerToParts } from "@/lib/core/annotation/layer.ts";
import { type Relation, type Span, spanPlace } from "@/lib/core/annotation/span.ts";
import { makeSpan } from "../annotation/arbitraries.fixture.ts";
import { submittedLayers, withPrefix } from "./adjudication-arbitraries.fixture.ts";
import type { Candidate, SubmittedLayer } from "./candidate.ts";
import { groupCandidates } from "./candidates.ts";

/** Layers A, B, C of the spans given; a span's id is made unique by its layer. */
function layersOf(...marked: (readonly Span[])[]): readonly SubmittedLayer[] {
  return marked.map((spans, at) => submit("ABCDE"[at] ?? "", spans));
}

function submit(id: string, spans: readonly Span[], relations: readonly Relation[] = []): SubmittedLayer {
  return { id, layer: withPrefix(layerFromParts({ spans, relations, verdicts: [] }), id) };
}

const quote = (from: number, to: number) => makeSpan(`quote ${from} ${to}`, "quote", from, to);
const claim = (from: number, to: number) => makeSpan(`claim ${from} ${to}`, "claim", from, to);
const entity = (from: number, to: number) => makeSpan(`entity ${from} ${to}`, "entity", from, to);

/** What a candidate says, told by places: its kind, who holds which reading, who is absent. */
function summary({ kind, readings, absent }: Candidate) {
  const versions = readings.map(
    ({ layerIds, spans }) => `${layerIds.join("")} ${spans.map(({ id }) => id.slice(1)).join(" + ")}`,
  );
  return [kind, ...versions, ...(absent.length > 0 ? [`not ${absent.join("")}`] : [])];
}

const summaries = (layers: readonly SubmittedLayer[]) => groupCandidates(layers).map(summary);

describe("laws of grouping", () => {
  /** Candidates whatever the order of layers and whatever the ids, which `nameOf` translates. */
  const shapes = (layers: readonly SubmittedLayer[], nameOf: (layerId: string) => string) =>
    groupCandidates(layers).map(({ key, start, end, kind, readings, absent, members }) => ({
      ...{ key, start, end, kind },
      readings: readings.map(({ layerIds }) => layerIds.map(nameOf).toSorted().join()).toSorted(),
      absent: absent.map(nameOf).toSorted(),
      members: members.map(({ layerId, span }) => `${nameOf(layerId)} ${spanPlace(span)}`).toSorted(),
    }));

  test("the order of layers and of spans, and all ids, change nothing", () => {
    const shuffled = submittedLayers().chain((layers) =>
      fc.tuple(
        fc.constant(layers),
        fc.shuffledSubarray([...layers], { minLength: layers.length }),
        fc.infiniteStream(fc.nat()),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([layers, mixed, keys]) => {
        const renamed = mixed.map(({ id, layer }, at) => {
          const { spans, relations } = layerToParts(withPrefix(layer, `${9 - at} `));
          const order = new Map(spans.map((span) => [span.id, keys.next().value ?? 0]));
          const reordered = spans.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
          return {
            id: `new ${id}`,
            layer: layerFromParts({ spans: reordered, relations: relations.toReversed(), verdicts: [] }),
          };
        });
        expect(shapes(renamed, (id) => id.slice("new ".length))).toEqual(shapes(layers, (id) => id));
      }),
    );
  });

  test("every span is in one candidate, and every layer holds one reading of each or is absent", () => {
    fc.assert(
      fc.property(submittedLayers(), (layers) => {
        const candidates = groupCandidates(layers);
        const found = candidates.flatMap(({ members }) => members.map(({ span }) => span.id));
        expect(found.toSorted()).toEqual(layers.flatMap(({ layer }) => [...layer.spans.keys()]).toSorted());
        expect(new Set(candidates.map(({ key }) => key)).size).toBe(candidates.length);
        for (const { readings, absent } of candidates) {
          const held = [...readings.flatMap(({ layerIds }) => layerIds), ...absent];
          expect(held.toSorted()).toEqual(layers.map(({ id }) => id));
        }
      }),
    );
  });
});

describe("the kind of a candidate", () => {
  test("is agreed where all marked the same, and with one layer always", () => {
    expect(summaries(layersOf([quote(0, 5)], [quote(0, 5)]))).toEqual([["agreed", "AB quote 0 5"]]);
    expect(summaries(layersOf([quote(0, 5), quote(1, 4)]))).toEqual([
      ["agreed", "A quote 0 5"],
      ["agreed", "A quote 1 4"],
    ]);
  });

  test("is partial where only some marked it, and these agree", () => {
    expect(summaries(layersOf([quote(0, 5)], [quote(0, 5)], []))).toEqual([
      ["partial", "AB quote 0 5", "not C"],
    ]);
  });

  test("is attributes where nothing else differs, whatever their order and the notes", () => {
    const direct = { ...quote(0, 5), attributes: { kind: "direct", cue: "said" } };
    const same = { ...quote(0, 5), attributes: { cue: "said", kind: "direct" }, note: "sure" };
    expect(summaries(layersOf([direct], [same]))).toEqual([["agreed", "AB quote 0 5"]]);
    const mixed = { ...direct, attributes: { kind: "mixed", cue: "said" } };
    expect(summaries(layersOf([direct], [same], [mixed]))).toEqual([
      ["attributes", "AB quote 0 5", "C quote 0 5"],
    ]);
  });

  test("is relations where links lead elsewhere, not where they lead to other edges of the same thing", () => {
    const speaker = (toId: string) => [{ id: "r", typeId: "type-speaker", fromId: "quote 0 5", toId }];
    const ana = [quote(0, 5), entity(11, 14), entity(34, 37)];
    const same = submit("A", ana, speaker("entity 11 14"));
    const other = submit("B", ana, speaker("entity 34 37"));
    expect(summaries([same, other])[0]).toEqual(["relations", "A quote 0 5", "B quote 0 5"]);
    const wider = submit("B", [quote(0, 5), entity(10, 14), entity(34, 37)], speaker("entity 10 14"));
    expect(summaries([same, wider])).toEqual([
      ["agreed", "AB quote 0 5"],
      ["edges", "A entity 11 14", "B entity 10 14"],
      ["agreed", "AB entity 34 37"],
    ]);
  });

  test("is label where the edges are the same", () => {
    expect(summaries(layersOf([quote(0, 5)], [claim(0, 5)]))).toEqual([
      ["label", "A quote 0 5", "B claim 0 5"],
    ]);
  });

  test("is edges where the label is the same, and says who marked nothing", () => {
    expect(summaries(layersOf([quote(0, 5)], [quote(0, 4)], []))).toEqual([
      ["edges", "A quote 0 5", "B quote 0 4", "not C"],
    ]);
  });

  test("is mixed where more differs, even if five annotators all say something else", () => {
    expect(
      summaries(layersOf([quote(0, 9)], [quote(0, 8)], [claim(0, 9)], [quote(1, 9)], [claim(0, 8)])),
    ).toEqual([["mixed", "A quote 0 9", "B quote 0 8", "C claim 0 9", "D quote 1 9", "E claim 0 8"]]);
  });
});

describe("spans of one label that nest, split or follow each other", () => {
  test("nested ones that both annotators marked are two", () => {
    expect(summaries(layersOf([quote(0, 9), quote(2, 5)], [quote(0, 9), quote(2, 5)]))).toEqual([
      ["agreed", "AB quote 0 9"],
      ["agreed", "AB quote 2 5"],
    ]);
    expect(summaries(layersOf([quote(0, 9), quote(2, 5)], [quote(0, 8), quote(2, 6)]))).toEqual([
      ["edges", "A quote 0 9", "B quote 0 8"],
      ["edges", "A quote 2 5", "B quote 2 6"],
    ]);
  });

  test("an inner one that only one annotator marked is partial", () => {
    expect(summaries(layersOf([quote(0, 9), quote(2, 5)], [quote(0, 8)]))).toEqual([
      ["edges", "A quote 0 9", "B quote 0 8"],
      ["partial", "A quote 2 5", "not B"],
    ]);
  });

  test("what one marked as a whole and others in pieces is one candidate", () => {
    const pieces = [quote(0, 4), quote(5, 9)];
    expect(summaries(layersOf([quote(0, 9)], pieces, pieces))).toEqual([
      ["edges", "A quote 0 9", "BC quote 0 4 + quote 5 9"],
    ]);
  });

  test("marks that have nothing in common do not meet through a third", () => {
    expect(summaries(layersOf([quote(0, 6)], [quote(4, 12)], [quote(10, 20)]))).toEqual([
      ["edges", "A quote 0 6", "B quote 4 12", "not C"],
      ["partial", "C quote 10 20", "not AB"],
    ]);
  });
});
