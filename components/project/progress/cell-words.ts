import { duration } from "@/components/shell/duration.ts";
import { dayWords } from "@/lib/core/date-words.ts";
import type { ColumnKind } from "@/lib/core/progress/progress-table.ts";

const whole = new Intl.NumberFormat("en-GB");
const tenths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("en-GB", { style: "percent" });

/** Seconds to the second below ten minutes, in minutes beyond. */
function shortTime(seconds: number): string {
  const exact = Math.round(seconds);
  if (exact >= 600) return duration(exact);
  const [minutes, rest] = [Math.floor(exact / 60), exact % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** A cell of a table of progress as the screen says it; "–" where nothing is known. */
export function cellWords(cell: string | number | null, kind: ColumnKind): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return kind === "day" ? dayWords(cell) : cell;
  if (kind === "seconds") return shortTime(cell);
  if (kind === "rate") return tenths.format(cell);
  return (kind === "share" ? percent : whole).format(cell);
}
