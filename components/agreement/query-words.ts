import { labelTitle } from "@/lib/core/annotation/label.ts";
import { dayWords } from "@/lib/core/date-words.ts";
import type { DisagreementQuery, DisagreementView } from "@/lib/schemas/disagreement.ts";
import { stepWords } from "./kind-words.ts";

/** What of all disagreements is shown: " of Claim, Ann and Ben, label differs". The names are those of the places shown. */
export function queryWords(query: DisagreementQuery, steps: readonly DisagreementView[]): string {
  const [first] = steps;
  const { label, confused, kind, attribute, relation, rule, a, from, to } = query;
  const days = from || to ? `handed in ${from ? dayWords(from) : "up"} to ${to ? dayWords(to) : "now"}` : "";
  const parts = [
    [...label, ...confused].map(labelTitle).join(" and "),
    attribute && "an attribute",
    relation && `links${relation === "any" ? "" : ` of kind ${relation}`}`,
    rule && (first?.rules[0]?.name ?? ""),
    a && first ? `${first.a.who} and ${first.b.who}` : "",
    kind.map((name) => stepWords[name]).join(" or "),
    days,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}
