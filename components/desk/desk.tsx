import { count } from "@/components/shell/count.ts";
import { NewsNotice } from "@/components/shell/guidelines/news-notice.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import type { Desk as DeskView } from "@/lib/schemas/desk.ts";
import type { ProjectNews } from "@/lib/schemas/rule.ts";
import { AdjudicationQueue } from "./adjudication-queue.tsx";
import styles from "./desk.module.css";
import { DeskSection } from "./desk-section.tsx";
import { IntroductionCard } from "./introduction-card.tsx";
import { NextArticles } from "./next-articles.tsx";
import { ProjectCard } from "./project-card.tsx";
import { Queue } from "./queue.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { SaidToYou } from "./said-to-you.tsx";

export function Desk({ desk, news }: { desk: DeskView; news: readonly ProjectNews[] }) {
  const { totals, returned, inProgress, next, toReview, toAdjudicate } = desk;
  return (
    <div className={styles.columns}>
      <div>
        {desk.isNew && <IntroductionCard />}
        {news.map(({ projectId, projectName, projectSlug, news: changed }) => (
          <NewsNotice
            key={projectId}
            projectId={projectId}
            news={changed}
            title={
              <>
                {count(changed.changes.length, "rule")} of{" "}
                <TextLink href={`/projects/${projectSlug}/guidelines`} underline="always">
                  {projectName}
                </TextLink>{" "}
                changed since you last worked
              </>
            }
          />
        ))}
        {returned.length > 0 && (
          <DeskSection title="Returned to you" total={totals.returned} shown={returned.length}>
            <Queue items={returned} />
          </DeskSection>
        )}
        {inProgress.length > 0 && (
          <DeskSection title="In progress" total={totals.inProgress} shown={inProgress.length}>
            <Queue items={inProgress} />
          </DeskSection>
        )}
        <DeskSection title="Next" total={totals.next} shown={next.length}>
          <NextArticles desk={desk} />
        </DeskSection>
        {toAdjudicate.length > 0 && (
          <DeskSection title="Ready to adjudicate" total={totals.toAdjudicate} shown={toAdjudicate.length}>
            <AdjudicationQueue items={toAdjudicate} />
          </DeskSection>
        )}
        {toReview.length > 0 && (
          <DeskSection title="For your review" total={totals.toReview} shown={toReview.length}>
            <ReviewQueue items={toReview} />
          </DeskSection>
        )}
      </div>
      <div className={styles.aside}>
        {desk.projects.map((project) => (
          <ProjectCard key={project.slug} project={project} />
        ))}
        <SaidToYou remarks={desk.said} total={totals.said} />
      </div>
    </div>
  );
}
