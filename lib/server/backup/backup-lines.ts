import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../app-error.ts";

const headerSchema = z.object({
  copydesk: z.literal("backup"),
  /** 1 until a checksum stood at the end. */
  format: z.literal([1, 2]),
  migrations: z.array(z.string()),
});
const tableSchema = z.tuple([z.literal("table"), z.string()]);
const endSchema = z.tuple([z.literal("end"), z.number()]);
const checkedEndSchema = z.tuple([z.literal("end"), z.number(), z.string()]);

/** What the first line of a backup says. */
export type BackupHeader = z.infer<typeof headerSchema>;

/** One line of a backup: a row of the table named before, as JSON; a table's name; or the end. */
export type BackupLine =
  | { readonly kind: "row"; readonly json: string }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "end"; readonly rows: number; readonly sha256: string | null };

/** The lines of a text that comes in pieces. Only a line feed ends one: rows hold other separators of lines as they are. */
export async function* splitLines(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const piece of pieces) {
    const lines = (
      rest + (typeof piece === "string" ? piece : decoder.decode(piece, { stream: true }))
    ).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** @throws AppError INVALID when `line` is not the first line of a backup. */
export function readHeader(line: string): BackupHeader {
  const header = headerSchema.safeParse(parseLine(line));
  if (header.success) return header.data;
  throw new AppError("INVALID", "This file is not a backup that copydesk backup has made.");
}

/** @throws AppError INVALID when `line` is none of a backup. */
export function readLine(line: string): BackupLine {
  if (line.startsWith("{")) return { kind: "row", json: line };
  const json = parseLine(line);
  const table = tableSchema.safeParse(json);
  if (table.success) return { kind: "table", name: table.data[1] };
  const end = z.union([endSchema, checkedEndSchema]).safeParse(json);
  if (!end.success) throw damaged();
  const [, rows, sha256 = null] = end.data;
  return { kind: "end", rows, sha256 };
}

/** The refusal of a backup that is not as it was written. */
export function damaged(): AppError {
  return new AppError(
    "INVALID",
    "The backup is damaged or cut short. Nothing was restored; use another copy.",
  );
}

/**
 * Reads a backup to its end without restoring anything, and compares its content with the checksum in its last line. Constant memory.
 * Answers whether there was one: backups of older versions have none.
 * @throws AppError INVALID when it is no backup, or is not as it was written.
 */
export async function checkBackup(lines: AsyncIterable<string>): Promise<{ hasChecksum: boolean }> {
  const hash = createHash("sha256");
  let header: BackupHeader | null = null;
  let end: Extract<BackupLine, { kind: "end" }> | null = null;
  let rows = 0;
  let sha256 = "";
  for await (const line of lines) {
    // Nothing comes after the end.
    if (end) throw damaged();
    if (header) {
      const read = readLine(line);
      if (read.kind === "row") rows += 1;
      if (read.kind === "end") {
        end = read;
        sha256 = hash.copy().digest("hex");
      }
    } else header = readHeader(line);
    hash.update(`${line}\n`);
  }
  if (!header) readHeader("");
  if (!end || end.rows !== rows) throw damaged();
  const hasChecksum = header?.format === 2;
  if (end.sha256 !== (hasChecksum ? sha256 : null)) throw damaged();
  return { hasChecksum };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
