import { articleStatuses } from "@/lib/core/article-status.ts";
import { toCsv } from "@/lib/core/csv.ts";
import { estimateCompletion } from "@/lib/core/progress/completion.ts";
import { fillDays, toWeeks } from "@/lib/core/progress/periods.ts";
import type { Progress } from "@/lib/core/progress/progress.ts";
import { progressTableNames, toCsvRows } from "@/lib/core/progress/progress-table.ts";
import { toProgressTables } from "@/lib/core/progress/progress-tables.ts";
import { sumWork, toWorkFigures } from "@/lib/core/progress/work-figures.ts";
import { type Actor, requireProject } from "../access.ts";
import { AppError } from "../app-error.ts";
import { inTransaction } from "../db/transaction.ts";
import { countStatuses, readLayerTarget } from "./progress-counts.ts";
import { readDays, readPace } from "./progress-pace.ts";
import { readPeopleWork } from "./progress-people.ts";
import { isOwnOnly, type ProgressScope } from "./progress-scope.ts";
import { readWaiting } from "./progress-waiting.ts";

const daysShown = 42;
const weeksShown = 52;

async function readProgress(scope: ProgressScope): Promise<Progress> {
  const isOwn = isOwnOnly(scope.role);
  const people = await readPeopleWork(scope);
  const counts = await countStatuses(scope);
  const layers = await readLayerTarget(scope);
  const pace = await readPace(scope);
  const unsettled = articleStatuses.reduce((sum, status) => sum + counts[status], 0) - counts.settled;

  const today = scope.now.toISOString().slice(0, 10);
  // A week more than is shown, so that the first one shown is whole.
  const daysRead = 7 * (weeksShown + 1);
  const done = await readDays(scope, new Date(Date.parse(today) - daysRead * 86_400_000));
  return {
    isOwn,
    counts,
    layers,
    people: people.map(({ work, ...person }) => ({ ...person, ...toWorkFigures(work) })),
    everybody: people.length > 1 ? toWorkFigures(sumWork(people.map(({ work }) => work))) : null,
    waiting: await readWaiting(scope),
    days: fillDays(done, today, daysShown),
    weeks: toWeeks(fillDays(done, today, daysRead)).slice(-weeksShown),
    marking: estimateCompletion(layers.wanted - layers.done, pace.submitted),
    settling: isOwn ? null : estimateCompletion(unsettled, pace.settled),
  };
}

/**
 * How far a project is at `now`, all of one moment: for reviewers and owners everybody's work, for annotators their own.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight.
 */
export async function getProgress(user: Actor, idOrSlug: string, now: Date): Promise<Progress> {
  const { id: projectId, role } = await requireProject(user, idOrSlug, "read");
  return inTransaction("snapshot", (client) =>
    readProgress({ client, projectId, userId: user.id, role, now }),
  );
}

/**
 * One of the tables of `getProgress` as CSV, with the name to save it under. `file` is `people.csv` and so on, after
 * `progressTableNames`.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight, or there is no such table.
 */
export async function exportProgressTable(
  user: Actor,
  idOrSlug: string,
  file: string,
  now: Date,
): Promise<{ name: string; csv: string }> {
  const { id, slug } = await requireProject(user, idOrSlug, "read");
  const known = progressTableNames.find((name) => `${name}.csv` === file);
  if (!known) {
    const files = progressTableNames.map((name) => `${name}.csv`).join(", ");
    throw new AppError("NOT_FOUND", `There is no table ${file}; there are ${files}.`);
  }
  const { head, rows } = toCsvRows(toProgressTables(await getProgress(user, id, now), now)[known]);
  return { name: `${slug}-${file}`, csv: toCsv(head, rows) };
}
