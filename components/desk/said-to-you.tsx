import Link from "next/link";
import { Card } from "@/components/shell/card.tsx";
import { When } from "@/components/shell/when.tsx";
import type { Remark } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";

const longestQuote = 90;

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join("")}…` : text;
}

function placeOf(remark: Remark): string {
  const page = remark.isOnOwnLayer ? `/articles/${remark.articleId}` : `/review/${remark.layerId}`;
  return `${page}?span=${remark.spanId}`;
}

export function SaidToYou({ remarks, total }: { remarks: readonly Remark[]; total: number }) {
  if (remarks.length === 0) return null;
  return (
    <Card title="Said to you" aside={<span className={styles.badge}>{total}</span>}>
      <ul className={styles.said}>
        {remarks.map((remark) => (
          <li key={remark.commentId}>
            <Link href={placeOf(remark)}>
              <b>{remark.authorName}</b> on “{shorten(remark.quote)}”: {remark.body}
            </Link>
            <div className={styles.meta}>
              {remark.articleTitle} · <When at={remark.at} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
