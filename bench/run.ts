import { Command, InvalidArgumentError } from "commander";
import { compile } from "@/lib/cli/compile.cjs";
import { disconnect } from "@/lib/server/db/database.ts";

// `npm run bench -- reader|server|agreement|hand`. Sizes can be made smaller to try it; the figures of docs/performance.md are at the defaults.

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("Give a whole number above 0.");
  return count;
}

function toCounts(text: string): number[] {
  return text.split(",").map((part) => (part === "0" ? 0 : toCount(part)));
}

function toParts(text: string): string[] {
  return text.split(",");
}

compile(process.cwd());
const program = new Command("bench").description("measure Copydesk on this machine");

program
  .command("reader")
  .description("open a long and an ordinary article in Chromium and mark in them, beside plain static pages")
  .option("--parts <names>", "which articles, with a comma", toParts, ["ordinary", "long"])
  .option("--characters <count>", "characters of the long article", toCount, 1_000_000)
  .option("--spans <counts>", "spans of its layers, several with commas", toCounts, [0, 1_000, 10_000])
  .option("--ordinary <count>", "characters of the ordinary article", toCount, 7_000)
  .option("--ordinary-spans <counts>", "spans of its layers", toCounts, [0, 60, 281])
  .option("--runs <count>", "openings of each page", toCount, 5)
  .option("--marks <count>", "marks made", toCount, 100)
  .action(async (sizes) => (await import("./reader.ts")).benchReader(sizes));

program
  .command("server")
  .description("load the server over HTTP, beside a bare pg loop that runs the same SQL")
  .option("--articles <count>", "articles of the list", toCount, 10_000)
  .option("--spans <count>", "spans of each layer that is saved to", toCount, 10_000)
  .option("--parts <names>", "which measures, with a comma", toParts, [
    "export",
    "requests",
    "crowd",
    "growth",
  ])
  .option("--concurrency <count>", "requests at a time", toCount, 4)
  .option("--people <count>", "people who mark at once", toCount, 20)
  .option("--requests <count>", "requests of each kind, at most", toCount, 400)
  .option("--seconds <count>", "seconds for each kind, at most", toCount, 15)
  .option("--rest <count>", "seconds before the memory at rest is read", toCount, 60)
  .option(
    "--archives <counts>",
    "articles of the archives whose pages are timed",
    toCounts,
    [1_000, 10_000, 100_000],
  )
  .action(async (sizes) => (await import("./server.ts")).benchServer(sizes));

program
  .command("agreement")
  .description(
    "count the agreement of a large project, while somebody marks, beside a bare pg loop that reads the same rows",
  )
  .option("--articles <count>", "articles, each handed in by all annotators", toCount, 2_000)
  .option("--annotators <count>", "annotators", toCount, 5)
  .option("--spans <count>", "spans of all annotators together", toCount, 200_000)
  .option("--characters <count>", "characters of an article", toCount, 3_000)
  .action(async (sizes) => (await import("./agreement.ts")).benchAgreement(sizes));

program
  .command("hand")
  .description(
    "mark by mouse and key as people do, sloppily too, and count how often the right words are marked",
  )
  .option("--slips <count>", "slips of each size tried for each mark, at most", toCount, 16)
  .option("--firefox <count>", "how many of all attempts are made in Firefox as well", toCount, 300)
  .option("--misses <count>", "how many that went wrong are listed for each browser", toCount, 20)
  .action(async (sizes) => (await import("./hand.ts")).benchHand(sizes));

await program.parseAsync().finally(disconnect);
