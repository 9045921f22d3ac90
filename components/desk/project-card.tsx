import { Card } from "@/components/shell/card.tsx";
import { ProgressBar } from "@/components/shell/progress-bar.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import type { DeskProject } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";

export function ProjectCard({ project }: { project: DeskProject }) {
  return (
    <Card
      title={project.name}
      aside={
        <TextLink href={`/projects/${project.slug}`} aria-label={`Open ${project.name}`}>
          Open
        </TextLink>
      }
    >
      <div className={styles.meta}>
        {project.articleCount === 0
          ? "No articles yet"
          : `${project.settledCount} of ${project.articleCount} articles settled`}
      </div>
      {project.articleCount > 0 && (
        <ProgressBar
          total={project.articleCount}
          parts={[
            { label: "settled", amount: project.settledCount, tone: "ok" },
            { label: "to review", amount: project.toReviewCount, tone: "warn" },
            { label: "in progress", amount: project.inProgressCount, tone: "quiet" },
          ]}
        />
      )}
    </Card>
  );
}
