import fc from "fast-check";
import { expect, test } from "vitest";
import { assignColumns } from "./assignment.ts";

test("an assignment of fractions ends, uses no column twice, and counts its steps", () => {
  const edge = fc.record({ column: fc.nat(11), weight: fc.double({ min: 1e-6, max: 1, noNaN: true }) });
  const row = fc.uniqueArray(edge, { selector: ({ column }) => column, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const work = { steps: 0 };
      const taken = assignColumns(rows, 12, work).filter((column) => column !== -1);
      expect(new Set(taken).size).toBe(taken.length);
      expect(work.steps).toBeGreaterThanOrEqual(rows.length);
    }),
    { numRuns: 2000 },
  );
});
