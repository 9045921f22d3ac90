import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  buildArticle,
  buildExample,
  buildLayer,
  buildMemberUser,
  buildProject,
  buildRule,
  buildSpan,
} from "@/prisma/builders.ts";
import { pool, prisma } from "../db/database.ts";
import { writeBackup } from "./backup.ts";
import { splitLines } from "./backup-lines.ts";
import { restoreBackup } from "./restore.ts";

async function backUp(): Promise<string[]> {
  let lines = "";
  await writeBackup(
    async (piece) => {
      lines += piece;
    },
    () => {},
  );
  return lines.trimEnd().split("\n");
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const restore = (lines: readonly string[]) =>
  restoreBackup(
    () => each(lines),
    () => {},
  );

const checksumOf = (lines: readonly string[]) =>
  createHash("sha256")
    .update(lines.map((line) => `${line}\n`).join(""))
    .digest("hex");

/** A backup as it is once somebody has changed it on purpose: its checksum fits. */
function sealed(lines: readonly string[]): string[] {
  const content = lines.slice(0, -1);
  const rows = content.filter((line) => line.startsWith("{")).length - 1;
  return [...content, JSON.stringify(["end", rows, checksumOf(content)])];
}

// The audit trail goes with its people only where no trigger is asked.
async function emptyDatabase(): Promise<void> {
  const client = await pool().connect();
  await client.query("SET session_replication_role = replica");
  await client.query('TRUNCATE "User", "Project" CASCADE');
  await client.query("RESET session_replication_role");
  client.release();
}

async function fill(): Promise<void> {
  const project = await buildProject();
  const user = await buildMemberUser(project);
  const article = await buildArticle(project, { text: '“Ça va 😀”, she said.\n\n["table","User"]' });
  await buildArticle(project, { revisionOfId: article.id, revision: 2 });
  const layer = await buildLayer(article, user);
  const quote = project.labels[0]!;
  const parts = { attributes: { kind: "direct" }, confidence: 0.1 };
  const { start, end } = await buildSpan(layer, article, quote, "“Ça va 😀”", parts);
  const rule = await buildRule(quote);
  await buildExample(rule, { articleId: article.id, start, end, quote: "“Ça va 😀”" });
  await prisma.ruleEdit.create({ data: { ruleId: rule.id, before: "", after: rule.text, actorId: user.id } });
  await prisma.presence.create({ data: { layerId: layer.id, userId: user.id } });
}

test("a restored backup backs up to the same lines", async () => {
  await fill();
  const lines = await backUp();
  await emptyDatabase();
  const { rows } = await restore(lines);
  expect(rows).toBe(lines.length - lines.filter((line) => line.startsWith("[")).length - 1);
  expect((await backUp()).slice(1, -1)).toEqual(lines.slice(1, -1));
  expect(await prisma.articleChunk.count()).toBe(2);
  expect(await prisma.ruleExample.count()).toBe(1);
  expect(await prisma.ruleEdit.count()).toBe(1);
  expect(await prisma.presence.count()).toBe(0);
});

test("a database that holds anything is not restored into", async () => {
  await expect(restore(await backUp())).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a backup that is cut short, or no backup, restores nothing", async () => {
  const lines = await backUp();
  await emptyDatabase();
  await expect(restore(lines.slice(0, -1))).rejects.toMatchObject({ code: "INVALID" });
  const withoutSpan = lines.toSpliced(lines.indexOf('["table","Span"]') + 1, 1);
  await expect(restore(withoutSpan)).rejects.toMatchObject({ code: "INVALID" });
  await expect(restore(["anything else"])).rejects.toMatchObject({ code: "INVALID" });
  expect(await prisma.user.count()).toBe(0);
});

test("a backup of a newer Copydesk is refused", async () => {
  const [header = "", ...rest] = await backUp();
  await emptyDatabase();
  const newer = header.replace('"migrations":[', '"migrations":["29990101000000_later",');
  await expect(restore(sealed([newer, ...rest]))).rejects.toThrow("newer Copydesk");
});

test("a backup that differs anywhere from what was written is damaged, and nothing is restored", async () => {
  await fill();
  const lines = await backUp();
  await emptyDatabase();
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  const article = at('["table","Article"]') + 1;
  const changed = [
    lines.with(article, lines[article]!.replace("she said", "she bade")),
    lines.toSpliced(article, 1),
    lines.toSpliced(article, 0, lines[article]!),
    [...lines.slice(0, -1), JSON.stringify(["end", JSON.parse(lines.at(-1)!)[1]])],
    [...lines, lines[article]!],
    lines.slice(0, -1),
    lines.slice(0, 5),
    lines.with(article, "[[["),
  ];
  for (const backup of changed) {
    await expect(restore(backup)).rejects.toMatchObject({
      code: "INVALID",
      message: expect.stringContaining("damaged"),
    });
  }
  expect(await prisma.user.count()).toBe(0);
});

test("a backup of a Copydesk that wrote no checksum is restored, and that is said", async () => {
  await fill();
  const lines = sealed(await backUp());
  await emptyDatabase();
  const [, rows] = JSON.parse(lines.at(-1)!);
  const older = [
    lines[0]!.replace('"format":2', '"format":1'),
    ...lines.slice(1, -1),
    JSON.stringify(["end", rows]),
  ];
  expect(await restore(older)).toEqual({ rows, hasChecksum: false });
});

test("a line ends at a line feed and nowhere else", async () => {
  const text = '{"text":"a\u2028b\u0085c\rd😀"}\n["end",1]\n';
  const bytes = Buffer.from(text);
  for (const size of [1, 3, 1000]) {
    async function* pieces() {
      for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
    }
    const lines: string[] = [];
    for await (const line of splitLines(pieces())) lines.push(line);
    expect(lines).toEqual(text.trimEnd().split("\n"));
  }
});
