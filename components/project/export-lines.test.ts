import { expect, test } from "vitest";
import { exportCommand, exportCurl, exportPath } from "./export-lines.ts";

const choice = { layers: "gold", labels: ["quote", "date"], stories: ["Ferry strike, it's on"] } as const;
const chosen = { ...choice, labels: [...choice.labels], stories: [...choice.stories] };

test("the address names each label and story", () => {
  const { pathname, searchParams } = new URL(exportPath("harbour", chosen), "http://localhost:3000");
  expect(pathname).toBe("/api/v1/projects/harbour/export.jsonl");
  expect(searchParams.getAll("label")).toEqual(chosen.labels);
  expect(searchParams.getAll("story")).toEqual(chosen.stories);
});

test("a shell reads the lines as they are meant", () => {
  const all = { layers: "all", labels: [], stories: [] } as const;
  expect(exportCurl("https://desk.example.org", "harbour", { ...all, labels: [], stories: [] })).toBe(
    `curl -H "Authorization: Bearer $COPYDESK_KEY" 'https://desk.example.org/api/v1/projects/harbour/export.jsonl?layers=all' > harbour.jsonl`,
  );
  expect(exportCommand("harbour", chosen)).toBe(
    `npm run --silent copydesk -- export --project harbour --layers gold --label quote --label date --story 'Ferry strike, it'\\''s on' > harbour.jsonl`,
  );
});
