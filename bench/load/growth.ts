import { median, show, toTable } from "@/bench/figures.ts";
import { makeNewsroom, type Newsroom } from "./newsroom.ts";
import type { Client } from "./requests.ts";

const warmUps = 3;
const openings = 15;

/** The pages that people wait for, and who opens each: the owner holds a layer of every article. */
function listPages({ project, owner: _, ...room }: Newsroom) {
  const path = `/projects/${project.slug}`;
  const owner = room.ownerCookie;
  return [
    { name: "an article", path: `/articles/${room.usualArticle.id}`, cookie: room.annotatorCookie },
    { name: "an article, by the owner", path: `/articles/${room.usualArticle.id}`, cookie: owner },
    { name: "list of articles", path: `${path}/articles`, cookie: owner },
    { name: "overview", path, cookie: owner },
    { name: "progress", path: `${path}/progress`, cookie: owner },
    { name: "agreement", path: `${path}/agreement`, cookie: owner },
    { name: "desk", path: "/", cookie: room.annotatorCookie },
    { name: "desk of the owner", path: "/", cookie: owner },
  ];
}

/** How long one page takes to come whole, in ms: the median, one request after the other. */
async function timePage(client: Client, path: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < warmUps + openings; number++) {
    const from = performance.now();
    await client.ask({ path, headers: { cookie } });
    if (number >= warmUps) times.push(performance.now() - from);
  }
  return median(times);
}

/** Prints how long each page takes as the archive grows: a project of each size is added to those before it. */
export async function measureGrowth(client: Client, archives: readonly number[]): Promise<void> {
  const columns: number[][] = [];
  let names: string[] = [];
  for (const articles of archives) {
    const newsroom = await makeNewsroom({ articles, spans: 10, desks: 0 });
    const pages = listPages(newsroom);
    names = pages.map(({ name }) => name);
    const times: number[] = [];
    for (const { path, cookie } of pages) times.push(await timePage(client, path, cookie));
    columns.push(times);
  }
  const head = ["page, ms", ...archives.map((articles) => `${articles.toLocaleString("en-GB")} articles`)];
  const rows = names.map((name, row) => [name, ...columns.map((times) => show(times[row] ?? null))]);
  console.log(`\n${toTable(head, rows)}`);
}
