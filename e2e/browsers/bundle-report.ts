import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The body of a function that returns the lines of word-report.ts, for any browser: one file, with all it imports. */
export async function bundleReport(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("word-report.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "report",
    // Letters and marks stay as they are written: nothing here is sent through a page of another encoding.
    charset: "ascii",
    target: "es2022",
  });
  return `${outputFiles[0]?.text ?? ""};return report.reportWords();`;
}
