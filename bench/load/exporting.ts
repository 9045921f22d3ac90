import { show, toTable } from "@/bench/figures.ts";
import { watchMemory } from "@/bench/machine.ts";
import { exportQuerySchema } from "@/lib/schemas/export.ts";
import { exportRows } from "@/lib/server/export/export.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { forgetDeeds } from "./forget-deeds.ts";
import type { Newsroom } from "./newsroom.ts";
import { replay } from "./replay.ts";
import type { Client } from "./requests.ts";
import { recordStatements } from "./statement.ts";

async function drain(lines: AsyncGenerator<string>): Promise<void> {
  for await (const _line of lines);
}

/** Exports a tenth of the project, and all of it: rows a second, and how much memory that takes. */
export async function measureExport(client: Client, newsroom: Newsroom, serverPid: number): Promise<void> {
  const { project, owner, ownerCookie: cookie } = newsroom;
  const rows: string[][] = [];
  for (const story of ["Story 1", null]) {
    const query = exportQuerySchema.parse({ layers: "all", ...(story === null ? {} : { story: [story] }) });
    const statements = await recordStatements(() => drain(exportRows(toActor(owner), project.id, query)));
    const parameters = new URLSearchParams({ layers: "all", ...(story === null ? {} : { story }) });
    const path = `/api/v1/projects/${project.id}/export.jsonl?${parameters}`;

    const memory = watchMemory(serverPid);
    const from = performance.now();
    const count = await client.countLines({ path, headers: { cookie } });
    const perSecond = count / ((performance.now() - from) / 1000);
    const most = memory.stop();

    await forgetDeeds("project.export");
    const bare = await replay({
      url: process.env.DATABASE_URL ?? "",
      workers: [[statements]],
      limit: { requests: 1, seconds: 120 },
      password: null,
    });
    const barePerSecond = bare.rate.perSecond * count;
    rows.push([
      `${count} rows`,
      show(perSecond),
      show(barePerSecond),
      show(perSecond / barePerSecond),
      show(most),
      show(bare.mebibytes),
    ]);
  }
  const head = ["export", "rows/s", "bare pg, rows/s", "share", "server, MiB", "bare pg, MiB"];
  console.log(`\n${toTable(head, rows)}`);
}
