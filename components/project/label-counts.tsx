import Link from "next/link";
import { Card } from "@/components/shell/card.tsx";
import { LabelDot } from "@/components/shell/label-dot.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import styles from "./project.module.css";

export function LabelCounts({
  labels,
  slug,
}: {
  labels: readonly { id: string; name: string; colour: string; spanCount: number }[];
  slug: string;
}) {
  return (
    <Card title="Marks" aside={<Link href={`/projects/${slug}/labels`}>Labels</Link>}>
      <ul className={styles.labels} style={{ marginTop: 0 }}>
        {labels.map(({ id, name, colour, spanCount }) => (
          <li key={id}>
            <LabelDot colour={colour} />
            {labelTitle(name)} {spanCount}
          </li>
        ))}
      </ul>
    </Card>
  );
}
