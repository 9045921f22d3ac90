import { median, percentile } from "@/bench/figures.ts";
import { createRandom } from "@/lib/core/random.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildArticle, buildLayer } from "@/prisma/builders.ts";
import type { Project, User } from "@/prisma/client/client.ts";
import { makeArticleText } from "../data/article-text.ts";
import { makeBatches } from "./batches.ts";
import type { Client } from "./requests.ts";

/** How long marks took to be saved, in milliseconds. */
export type MarkTimes = { readonly count: number; readonly median: number; readonly p95: number };

/** Somebody who marks one word after another, as fast as each is saved. */
export type Marker = {
  /** Marks until `until` has come about, `most` words at most. */
  mark(until: Promise<unknown>, most: number): Promise<MarkTimes>;
};

const mostMarks = 5_000;

export async function openMarker(
  client: Client,
  project: Project,
  user: User,
  labelId: string,
): Promise<Marker> {
  const longText = makeArticleText(createRandom(1), 50 * mostMarks);
  const article = await buildArticle(project, { text: longText });
  const layer = await buildLayer(article, user, { status: "IN_PROGRESS" });
  const cookie = await createTestSession(user);
  const desk = { user, cookie, layerId: layer.id };
  const batches = makeBatches({ longText, labelId, desks: [desk] }, desk, mostMarks);
  const headers = { cookie, "content-type": "application/json" };
  let next = 0;
  return {
    async mark(until, most) {
      let isOver = false;
      const end = () => {
        isOver = true;
      };
      until.then(end, end);
      const times: number[] = [];
      while (!isOver && times.length < most) {
        const batch = batches[next++];
        if (!batch) throw new RangeError("The marker has no words left.");
        const from = performance.now();
        await client.ask({
          method: "POST",
          path: `/api/v1/layers/${layer.id}/batches`,
          headers,
          body: JSON.stringify(batch),
        });
        times.push(performance.now() - from);
      }
      return { count: times.length, median: median(times), p95: percentile(times, 0.95) };
    },
  };
}
