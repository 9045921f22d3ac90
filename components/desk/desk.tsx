import { count } from "@/components/shell/count.ts";
import { Empty } from "@/components/shell/empty.tsx";
import { NewsNotice } from "@/components/shell/guidelines/news-notice.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import type { Desk as DeskView } from "@/lib/schemas/desk.ts";
import type { ProjectNews } from "@/lib/schemas/rule.ts";
import styles from "./desk.module.css";
import { ProjectCard } from "./project-card.tsx";
import { Queue } from "./queue.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { SaidToYou } from "./said-to-you.tsx";

function EmptyQueue({ hasProjects, hasReviews }: { hasProjects: boolean; hasReviews: boolean }) {
  if (!hasProjects) {
    return (
      <Empty title="You are in no project yet" action={<LinkButton href="/projects">Projects</LinkButton>}>
        Ask an owner or an administrator to invite you to one.
      </Empty>
    );
  }
  return (
    <Empty title="Nothing to mark" action={<LinkButton href="/projects">Projects</LinkButton>}>
      {hasReviews
        ? "Your queue is empty; there is something to review below."
        : "When an owner assigns an article to you, it waits here. You can look through the projects meanwhile."}
    </Empty>
  );
}

export function Desk({ desk, news }: { desk: DeskView; news: readonly ProjectNews[] }) {
  const queue = [...desk.returned, ...desk.inProgress, ...desk.next];
  const hiddenCount = desk.totals.queue - queue.length;
  return (
    <div className={styles.columns}>
      <div>
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
        <section>
          <h2 className={styles.heading}>Your queue</h2>
          {queue.length > 0 ? (
            <Queue items={queue} />
          ) : (
            <EmptyQueue hasProjects={desk.projects.length > 0} hasReviews={desk.toReview.length > 0} />
          )}
          {hiddenCount > 0 && <p className={styles.meta}>{hiddenCount} more after these.</p>}
        </section>
        {desk.toReview.length > 0 && (
          <section className={styles.second}>
            <h2 className={styles.heading}>For your review</h2>
            <ReviewQueue items={desk.toReview} />
            {desk.totals.toReview > desk.toReview.length && (
              <p className={styles.meta}>{desk.totals.toReview - desk.toReview.length} more after these.</p>
            )}
          </section>
        )}
      </div>
      <div className={styles.aside}>
        {desk.projects.map((project) => (
          <ProjectCard key={project.slug} project={project} />
        ))}
        <SaidToYou remarks={desk.said} />
      </div>
    </div>
  );
}
