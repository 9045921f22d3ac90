import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Ways to write a date that are not those of lib/core/date-words.ts. */
const writesDates =
  /DateTimeFormat\([^)]|toLocale(?:Date|Time)String|\bdateStyle\b|At\??\.slice\(0, ?(?:10|16)\)/;

// They read clocks and fill in fields: nothing that they make is shown as it is.
const mayAsk = ["components/articles/zoned-time.ts", "components/shell/due-day.ts"];

test("dates are written in one place", async () => {
  const writing: string[] = [];
  for (const room of ["app", "components", "lib/cli", "lib/server"]) {
    for (const file of await readdir(join(root, room), { recursive: true })) {
      if (!/\.tsx?$/.test(file) || file.endsWith(".test.ts")) continue;
      if (writesDates.test(await readFile(join(root, room, file), "utf8"))) writing.push(`${room}/${file}`);
    }
  }
  expect(writing.filter((file) => !mayAsk.includes(file))).toEqual([]);
});
