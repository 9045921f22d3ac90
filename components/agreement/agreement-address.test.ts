import { expect, test } from "vitest";
import { agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import { agreementPath, daysOfWeek, disagreementsPath, tablePath } from "./agreement-address.ts";

const query = agreementQuerySchema.parse({ label: ["claim"], mode: "type" });

test("an address holds what is not as usual", () => {
  expect(agreementPath("desk", agreementQuerySchema.parse({}))).toBe("/projects/desk/agreement");
  expect(agreementPath("desk", query, { label: [] })).toBe("/projects/desk/agreement?mode=type");
  expect(disagreementsPath("desk", query, { kind: ["missed"], page: 1 })).toBe(
    "/projects/desk/agreement/disagreements?label=claim&mode=type&kind=missed",
  );
  expect(tablePath("desk", query, "labels")).toBe(
    "/api/v1/projects/desk/agreement/labels.csv?label=claim&mode=type",
  );
});

test("a week runs from Monday to Sunday, the first of a year from that of its fourth of January", () => {
  expect(daysOfWeek("2026-W01")).toEqual({ from: "2025-12-29", to: "2026-01-04" });
  expect(daysOfWeek("2026-W10")).toEqual({ from: "2026-03-02", to: "2026-03-08" });
  expect(daysOfWeek("2020-W53")).toEqual({ from: "2020-12-28", to: "2021-01-03" });
});
