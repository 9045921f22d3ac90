import type { AgreementQuery, AgreementTable } from "@/lib/schemas/agreement.ts";
import type { DisagreementQuery } from "@/lib/schemas/disagreement.ts";

type Values = Readonly<Record<string, string | number | readonly string[]>>;

const usual: Values = { unit: "token", mode: "strict", page: 1 };

/** The parts of an address that are not as usual, with their `?`. */
function toSearch(values: Values): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const part of [value].flat()) {
      if (part !== "" && part !== usual[name]) params.append(name, String(part));
    }
  }
  const search = params.toString();
  return search && `?${search}`;
}

/** The agreement page of a project with this query. */
export function agreementPath(
  slug: string,
  query: AgreementQuery,
  patch: Partial<AgreementQuery> = {},
): string {
  const { label, story, from, to, unit, mode } = { ...query, ...patch };
  return `/projects/${slug}/agreement${toSearch({ label, story, from, to, unit, mode })}`;
}

/** The disagreements behind one of the page's numbers, under its query. */
export function disagreementsPath(
  slug: string,
  query: AgreementQuery,
  patch: Partial<DisagreementQuery> = {},
): string {
  return `/projects/${slug}/agreement/disagreements${toSearch({ ...query, ...patch })}`;
}

/** A table of the page as CSV. */
export function tablePath(slug: string, query: AgreementQuery, table: AgreementTable): string {
  return `/api/v1${agreementPath(slug, query).replace("/agreement", `/agreement/${table}.csv`)}`;
}

/** The Monday and the Sunday of an ISO 8601 week such as `2026-W09`, as days of UTC. */
export function daysOfWeek(week: string): { from: string; to: string } {
  const [year = 0, number = 0] = week.split("-W").map(Number);
  // The fourth of January always lies in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() + (7 * (number - 1) - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000;
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(monday), to: day(monday + 6 * 86_400_000) };
}
