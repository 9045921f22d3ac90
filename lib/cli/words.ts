import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { z } from "zod";
import { createTextIndex } from "@/lib/core/text/code-points.ts";
import { listWords } from "@/lib/core/text/words.ts";

const rowSchema = z.object({ id: z.string(), text: z.string(), language: z.string() });

/** `words`: where the words of exported articles stand, for whoever counts agreement again. */
export function wordsCommand(): Command {
  return new Command("words")
    .description("write where the words of an export's articles stand, a JSON line for each article")
    .argument("<file>", "an export in JSON lines")
    .action(writeWords);
}

/** An article stands once for each of its layers. */
async function writeWords(path: string): Promise<void> {
  const written = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const { id, text, language } = rowSchema.parse(JSON.parse(line));
    if (written.has(id)) continue;
    written.add(id);
    const words = listWords(createTextIndex(text), language).map(({ start, end }) => [start, end]);
    process.stdout.write(`${JSON.stringify({ id, words })}\n`);
  }
}
