import type { Figure } from "@/lib/schemas/agreement.ts";

const hundredths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1, style: "percent" });

/** A coefficient with two digits; never "-0.00". */
export function figureWords(value: number): string {
  return hundredths.format(value).replace(/^[-−]0\.00$/, "0.00");
}

/** The ends of a figure's interval, or "" where there is none. */
export function intervalWords({ low, high }: Figure): string {
  return low === null || high === null ? "" : `${figureWords(low)} to ${figureWords(high)}`;
}

/** A share of one; "n/a" where there is no whole. */
export function shareWords(share: number | null): string {
  return share === null ? "n/a" : percent.format(share);
}
