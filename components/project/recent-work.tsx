import Link from "next/link";
import { Card } from "@/components/shell/card.tsx";
import { layerStatusWord } from "@/components/shell/status-words.ts";
import { When } from "@/components/shell/when.tsx";
import type { RecentWork as RecentWorkView } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";

export function RecentWork({ recent }: { recent: readonly RecentWorkView[] }) {
  if (recent.length === 0) return null;
  return (
    <Card title="Lately">
      <ul className={styles.recent}>
        {recent.map((work) => (
          <li key={work.layerId}>
            <Link href={`/articles/${work.articleId}`} dir="auto">
              {work.articleTitle}
            </Link>
            <div className={styles.note}>
              {work.personName} · {layerStatusWord(work.status)} · <When at={work.at} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
