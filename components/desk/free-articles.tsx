import { Row, Rows } from "@/components/shell/row.tsx";
import { TextLink } from "@/components/shell/text-link.tsx";
import { toDay } from "@/lib/core/articles/published-at.ts";
import { dayWords } from "@/lib/core/date-words.ts";
import type { DeskProject } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";
import { TakeArticle } from "./take-article.tsx";

/** The first articles of a project that wait for somebody to take them, and the way to all that are assigned to nobody, as far as one is told. */
export function FreeArticles({ project, isOnly }: { project: DeskProject; isOnly: boolean }) {
  const title = isOnly ? "Free articles" : `Free articles of ${project.name}`;
  return (
    <div className={styles.free}>
      {!isOnly && <h3 className={styles.heading}>{title}</h3>}
      <Rows label={title}>
        {project.free.map((article) => (
          <Row
            key={article.articleId}
            title={article.title}
            href={`/articles/${article.articleId}`}
            action={<TakeArticle article={article} />}
          >
            {[article.outlet, article.publishedAt && dayWords(toDay(article.publishedAt, article.timeZone))]
              .filter(Boolean)
              .join(" · ")}
          </Row>
        ))}
      </Rows>
      <TextLink href={`/projects/${project.slug}/articles?status=unassigned`}>
        {isOnly ? "All unassigned articles" : `All unassigned articles of ${project.name}`}
      </TextLink>
    </div>
  );
}
