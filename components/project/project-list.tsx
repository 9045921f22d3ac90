import { count } from "@/components/shell/count.ts";
import { Empty } from "@/components/shell/empty.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { ProgressBar } from "@/components/shell/progress-bar.tsx";
import { Row, Rows } from "@/components/shell/row.tsx";
import type { ProjectRow } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";

export function ProjectList({
  projects,
  canCreate,
}: {
  projects: readonly ProjectRow[];
  canCreate: boolean;
}) {
  if (projects.length === 0) {
    return (
      <div className={styles.body}>
        <Empty title="No projects yet">
          A project holds the labels, guidelines, articles and people of one labelling effort.{" "}
          {canCreate
            ? "Make one with New project."
            : "Ask an owner or an administrator to invite you to one."}
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.body}>
      <Rows label="Projects">
        {projects.map((project) => (
          <Row
            key={project.id}
            title={project.name}
            href={`/projects/${project.slug}`}
            action={
              <LinkButton
                href={`/projects/${project.slug}/articles`}
                aria-label={`Articles of ${project.name}`}
              >
                Articles
              </LinkButton>
            }
          >
            {project.description && <p>{project.description}</p>}
            {count(project.articleCount, "article")}, {project.settledCount} settled ·{" "}
            {count(project.memberCount, "person", "people")} · you are {project.role.toLowerCase()}
            {project.articleCount > 0 && (
              <div className={styles.rowProgress}>
                <ProgressBar
                  total={project.articleCount}
                  parts={[{ label: "settled", amount: project.settledCount, tone: "ok" }]}
                />
              </div>
            )}
          </Row>
        ))}
      </Rows>
    </div>
  );
}
