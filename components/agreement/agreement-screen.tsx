import { count } from "@/components/shell/count.ts";
import { Empty } from "@/components/shell/empty.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { AttributesCard, LinksCard, RulesCard } from "./detail-cards.tsx";
import { GoldCard } from "./gold-card.tsx";
import { HeadlineCard } from "./headline-card.tsx";
import { HowCounted } from "./how-counted.tsx";
import { ConfusionsCard, KindsCard } from "./kinds-card.tsx";
import { LabelCard } from "./label-card.tsx";
import { OverTimeCard } from "./over-time-card.tsx";
import { PairCard } from "./pair-card.tsx";
import { StoryCard } from "./story-card.tsx";

export function AgreementScreen({
  slug,
  query,
  view,
}: {
  slug: string;
  query: AgreementQuery;
  view: AgreementView;
}) {
  const part = { slug, query };
  const hidden = (
    <>
      {view.hiddenArticles > 0 && (
        <p className={styles.note}>
          {count(view.hiddenArticles, "article")} left out: your own layer there is open, and this project is
          annotated blind.
        </p>
      )}
      {view.informedLayers > 0 && (
        <p className={styles.note}>
          {count(view.informedLayers, "layer")} left out: changed after the annotator had read what others
          marked, and this project is annotated blind.
        </p>
      )}
    </>
  );
  if (view.articles === 0 && view.gold.length === 0) {
    return (
      <>
        {hidden}
        <Empty
          title="Nothing to compare yet"
          action={<LinkButton href={`/projects/${slug}/articles`}>Articles</LinkButton>}
        >
          Agreement is counted on articles that two annotators have handed in. Assign an article to two
          people, or choose other labels, stories or days above.
        </Empty>
      </>
    );
  }
  return (
    <>
      <HeadlineCard {...part} view={view} />
      {hidden}
      <LabelCard {...part} labels={view.labels} />
      {view.pairs.length > 0 && <PairCard {...part} people={view.people} pairs={view.pairs} />}
      <GoldCard {...part} gold={view.gold} />
      <div className={styles.columns}>
        <KindsCard {...part} view={view} />
        <ConfusionsCard {...part} view={view} />
      </div>
      <OverTimeCard {...part} weeks={view.weeks} />
      <StoryCard {...part} stories={view.stories} />
      <div className={styles.columns}>
        <AttributesCard {...part} view={view} />
        <LinksCard {...part} view={view} />
      </div>
      <RulesCard {...part} view={view} />
      <HowCounted />
    </>
  );
}
