import type { ReactNode } from "react";
import { Card } from "@/components/shell/card.tsx";
import shared from "./agreement.module.css";
import styles from "./how-counted.module.css";

const parts: readonly { id: string; title: string; text: ReactNode }[] = [
  {
    id: "f1",
    title: "F1 of marks and of links",
    text: "Twice what two annotators share, divided by how many marks both have. Marks are paired one to one in the best way there is. It is 0 where only one has marked something, and has no value where neither has. All articles and all pairs of annotators are summed before dividing, so a long article weighs more than a short one. A link is shared where its kind is the same and both its ends are paired.",
  },
  {
    id: "alpha",
    title: "Krippendorff’s alpha",
    text: "Of all annotators, over the words (or sentences) of each text: 1 less the disagreement that there is divided by what chance would give. A word’s value is the set of labels it is marked with; for one label, in or out. By Krippendorff’s convention data are relied on from .800, and tentative conclusions drawn from .667. It is a convention and no test: what is enough depends on what the data are for.",
  },
  {
    id: "kappa",
    title: "Cohen’s kappa",
    text: "Of two annotators, over the same words: how far they agree beyond what their own habits would give by chance. Shown is the mean over pairs. The many words that nobody marks lift kappa and alpha, so read them beside F1.",
  },
  {
    id: "fleiss",
    title: "Fleiss’ kappa",
    text: "Of as many annotators at once as most articles have, over the articles that have so many.",
  },
  {
    id: "unitizing",
    title: "Alpha for unitizing",
    text: "Krippendorff’s αU: do annotators find the same stretches of the text, character by character? Each article and label counts by the length of the text and the number of its annotators.",
  },
  {
    id: "gamma",
    title: "Gamma",
    text: "How well the marks of all annotators can be laid beside one another, edges and labels together, compared with the same marks moved about by chance (Mathet, Widlöcher and Métivier 2015). It is measured on a fixed draw of articles, at most 200, with bounded work, and says how many it looked at.",
  },
  {
    id: "intervals",
    title: "The range beside a figure",
    text: "Where 95 in 100 figures lie when articles are drawn anew, a thousand times, from those that there are (percentile bootstrap). With fewer than two articles there is none.",
  },
  {
    id: "gold",
    title: "Against gold",
    text: "Gold is what review has settled; it is no annotator. Precision: how many of the annotator’s marks gold has. Recall: how many of gold’s the annotator has.",
  },
  {
    id: "weeks",
    title: "Weeks",
    text: "An article belongs to the week, Monday to Sunday in UTC, in which the last of its layers was handed in; days chosen above mean the same.",
  },
  {
    id: "kinds",
    title: "Kinds of disagreement",
    text: "Marks that are alike are paired first, then those with the same label, then those that overlap most; what a pair differs in is its kind, and a mark without a partner is missed. Every two annotators are compared, so what one of three has missed counts twice.",
  },
  {
    id: "attributes",
    title: "Attributes",
    text: "On marks that both have paired under one label, whatever their edges: how often both give the same value; for choices and yes-or-no also Cohen’s kappa.",
  },
  {
    id: "rules",
    title: "Rules",
    text: "How many verdicts that rejected or corrected a mark cite the rule, by the day of the verdict.",
  },
  {
    id: "suggestions",
    title: "Suggestions",
    text: "Two annotators who took over the same suggestion and touched nothing of it have not judged independently. Such marks are in no figure between the two; their share is told.",
  },
];

export function HowCounted() {
  return (
    <Card title="How this is counted">
      <p className={shared.note}>
        Compared are layers that were handed in, each two of an article, as they stand now; open, returned and
        withdrawn ones are left out, and so are archived articles. What cannot be counted is n/a and says why;
        it is never 0 or 1 instead.
      </p>
      <dl className={styles.definitions}>
        {parts.map(({ id, title, text }) => (
          <div key={id} id={`how-${id}`} className={styles.definition}>
            <dt className={styles.term}>{title}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
