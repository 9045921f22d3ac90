import type { PresenceView } from "@/lib/schemas/adjudication.ts";
import type { Actor } from "../access.ts";
import { db } from "../db/database.ts";
import { requireLayer } from "./layer-access.ts";
import { notifyLayer } from "./layer-events.ts";

/** Whoever was not heard of for so long has gone: three times as long as `renew` may take to come again. */
const secondsPresent = 45;

const isGone = `"seenAt" < clock_timestamp() - make_interval(secs => ${secondsPresent})`;

/** What one person has open of one layer in this process, and when that was last written, to the microsecond. */
type Here = { count: number; seenAt: string };
const openHere = new Map<string, Here>();

/** Somebody's being at a layer, until they leave it. */
type Attendance = { renew: () => void; leave: () => Promise<void> };

/**
 * Counts `user` among those who have a layer open, and tells all that listen to it; to be renewed every 15 seconds, whatever
 * the process. Whether they may see the layer was decided before. When the database cannot be asked nothing is said: the
 * next renewal makes up for it.
 */
export function attendLayer(user: Pick<Actor, "id">, layerId: string): Attendance {
  const key = `${layerId} ${user.id}`;
  const here = openHere.get(key) ?? { count: 0, seenAt: "" };
  here.count += 1;
  openHere.set(key, here);
  let isOver = false;
  // One after the other, so that a slow renewal does not come after the leaving.
  let last: Promise<void> = Promise.resolve();
  function afterwards(work: () => Promise<void>): Promise<void> {
    last = last.then(work).catch(() => {});
    return last;
  }
  function renew(): void {
    if (isOver) return;
    void afterwards(async () => {
      here.seenAt = await keepPresent(layerId, user.id);
    });
  }
  async function leave(): Promise<void> {
    if (isOver) return;
    isOver = true;
    here.count -= 1;
    if (here.count === 0) openHere.delete(key);
    await afterwards(async () => {
      if (!openHere.has(key)) await endPresence(layerId, user.id, here.seenAt);
    });
  }
  renew();
  return { renew, leave };
}

/** Writes that somebody is there, forgets who has gone, and answers the time of it. */
async function keepPresent(layerId: string, userId: string): Promise<string> {
  const gone = await db.query(`DELETE FROM "Presence" WHERE "layerId" = $1 AND ${isGone}`, [layerId]);
  const kept = await db.query<{ isNew: boolean; seenAt: string }>(
    `INSERT INTO "Presence" ("layerId", "userId", "seenAt") VALUES ($1, $2, clock_timestamp())
     ON CONFLICT ("layerId", "userId") DO UPDATE SET "seenAt" = clock_timestamp()
     RETURNING xmax = 0 AS "isNew", "seenAt"::text AS "seenAt"`,
    [layerId, userId],
  );
  const [row] = kept.rows;
  if (gone.rowCount || row?.isNew) await notifyLayer(db, layerId, "presence");
  return row?.seenAt ?? "";
}

/** What another process has renewed since is not taken away. */
async function endPresence(layerId: string, userId: string, seenAt: string): Promise<void> {
  if (seenAt === "") return;
  const ended = await db.query(
    `DELETE FROM "Presence" WHERE "layerId" = $1 AND "userId" = $2 AND "seenAt" <= $3::timestamptz`,
    [layerId, userId, seenAt],
  );
  if (ended.rowCount) await notifyLayer(db, layerId, "presence");
}

/**
 * Who else has a layer open now, by name.
 * @throws AppError NOT_FOUND when the layer is out of `user`'s sight.
 */
export async function getPresence(user: Actor, layerId: string): Promise<PresenceView> {
  const layer = await requireLayer(db, user, layerId, "read");
  const found = await db.query<PresenceView["people"][number]>(
    `SELECT person."id", person."name" FROM "Presence" presence JOIN "User" person ON person."id" = presence."userId"
     WHERE presence."layerId" = $1 AND presence."userId" <> $2 AND NOT (${isGone})
     ORDER BY person."name", person."id"`,
    [layer.id, user.id],
  );
  return { people: found.rows };
}
