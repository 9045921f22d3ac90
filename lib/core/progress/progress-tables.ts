import { articleStatuses } from "../article-status.ts";
import type { CsvCell } from "../csv.ts";
import { type Completion, paceDays } from "./completion.ts";
import { addDays, type Period } from "./periods.ts";
import type { PersonProgress, Progress, Waiting, WorkFigures } from "./progress.ts";
import type { ColumnKind, ProgressTable, ProgressTableName } from "./progress-table.ts";

type Column<Row> = readonly [title: string, kind: ColumnKind, cell: (row: Row) => CsvCell];

function toTable<Row>(
  name: ProgressTableName,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ProgressTable {
  return {
    name,
    columns: columns.map(([title, kind]) => ({ title, kind })),
    rows: rows.map((row) => ({ key: keyOf(row), cells: columns.map(([, , cell]) => cell(row)) })),
  };
}

const statusTitles: Record<(typeof articleStatuses)[number], string> = {
  unassigned: "Unassigned",
  assigned: "Assigned",
  inProgress: "In progress",
  accepted: "Accepted",
  submitted: "Submitted",
  readyToAdjudicate: "Ready to adjudicate",
  inReview: "In review",
  returned: "Returned",
  settled: "Settled",
};

function articlesTable({ counts, isOwn }: Progress): ProgressTable {
  const shown = articleStatuses.filter((status) => !isOwn || status !== "unassigned");
  const total = shown.reduce((sum, status) => sum + counts[status], 0);
  return toTable(
    "articles",
    [
      ["Status", "text", (status) => statusTitles[status]],
      ["Articles", "count", (status) => counts[status]],
      ["Share", "share", (status) => (total > 0 ? counts[status] / total : null)],
    ],
    shown,
    (status) => status,
  );
}

type NamedCompletion = Completion & { title: string };

function completionTable({ marking, settling }: Progress, now: Date): ProgressTable {
  const inDays = (days: number | null | undefined) =>
    days === null || days === undefined ? null : addDays(now, days);
  const rows: NamedCompletion[] = [{ ...marking, title: "Layers submitted" }];
  if (settling) rows.push({ ...settling, title: "Articles settled" });
  return toTable<NamedCompletion>(
    "completion",
    [
      ["What", "text", ({ title }) => title],
      ["Left", "count", ({ left }) => left],
      ["Done lately", "count", ({ done }) => done],
      ["In days", "count", ({ days }) => days],
      ["A week", "rate", ({ estimate }) => estimate && 7 * estimate.perDay],
      ["At the soonest", "day", ({ estimate }) => inDays(estimate?.soonest)],
      ["Likely", "day", ({ estimate }) => inDays(estimate?.likely)],
      ["At the latest", "day", ({ estimate }) => inDays(estimate?.latest)],
    ],
    rows,
    ({ title }) => title,
  );
}

function waitingTable({ waiting, isOwn }: Progress): ProgressTable {
  return toTable<Waiting>(
    "waiting",
    [
      [isOwn ? "For" : "For whom", "text", ({ name }) => name],
      ["To begin", "count", ({ toBegin }) => toBegin],
      ["In progress", "count", ({ inProgress }) => inProgress],
      ["Returned", "count", ({ returned }) => returned],
      ["To review", "count", ({ toReview }) => toReview],
      ["Overdue", "count", ({ overdue }) => overdue],
      ["Oldest since", "day", ({ since }) => since.slice(0, 10)],
    ],
    waiting,
    ({ whom }) => whom,
  );
}

type Named = WorkFigures & { userId: string; name: string };

function withEverybody(people: readonly PersonProgress[], everybody: WorkFigures | null): Named[] {
  const named = people.map(({ role, ...person }) => ({
    ...person,
    name: role ? person.name : `${person.name} (left)`,
  }));
  return everybody ? [...named, { ...everybody, userId: "EVERYBODY", name: "Everybody" }] : named;
}

function peopleTable({ people, everybody, isOwn }: Progress): ProgressTable {
  const reviewed: Column<Named> = ["Reviewed", "count", ({ reviewed }) => reviewed];
  return toTable<Named>(
    "people",
    [
      ["Name", "text", ({ name }) => name],
      ["Open", "count", ({ open }) => open],
      ["Submitted", "count", ({ submitted }) => submitted],
      [`In the last ${paceDays} days`, "count", ({ lately }) => lately],
      ["Accepted", "count", ({ acceptedLayers }) => acceptedLayers],
      ["Median per article", "seconds", ({ medianSeconds }) => medianSeconds],
      ["Time", "seconds", ({ activeSeconds }) => activeSeconds],
      ["Marks", "count", ({ marks }) => marks],
      ["Marks a minute", "rate", ({ marksPerMinute }) => marksPerMinute],
      ...(isOwn ? [] : [reviewed]),
    ],
    withEverybody(people, everybody),
    ({ userId }) => userId,
  );
}

function verdictsTable({ people, everybody }: Progress): ProgressTable {
  return toTable<Named>(
    "verdicts",
    [
      ["Name", "text", ({ name }) => name],
      ["Judged", "count", ({ judged }) => judged],
      ["Accepted", "count", ({ accepted }) => accepted],
      ["Corrected", "count", ({ corrected }) => corrected],
      ["Rejected", "count", ({ rejected }) => rejected],
      ["Accepted of judged", "share", ({ acceptedShare }) => acceptedShare],
      ["Corrected of judged", "share", ({ correctedShare }) => correctedShare],
      ["Rejected of judged", "share", ({ rejectedShare }) => rejectedShare],
    ],
    withEverybody(people, everybody).filter(({ judged }) => judged > 0),
    ({ userId }) => userId,
  );
}

function periodTable(name: "days" | "weeks", { isOwn, [name]: periods }: Progress): ProgressTable {
  return toTable<Period>(
    name,
    [
      [name === "days" ? "Day" : "Week from", "day", ({ start }) => start],
      ["Submitted", "count", ({ submitted }) => submitted],
      [isOwn ? "Accepted" : "Settled", "count", ({ settled }) => settled],
    ],
    periods,
    ({ start }) => start,
  );
}

/** Every table of a project's progress by its name. `now` is when the progress was read. */
export function toProgressTables(
  progress: Progress,
  now: Date,
): Readonly<Record<ProgressTableName, ProgressTable>> {
  return {
    articles: articlesTable(progress),
    completion: completionTable(progress, now),
    waiting: waitingTable(progress),
    people: peopleTable(progress),
    verdicts: verdictsTable(progress),
    days: periodTable("days", progress),
    weeks: periodTable("weeks", progress),
  };
}
