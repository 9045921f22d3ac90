import type { ReactNode } from "react";
import { Card } from "@/components/shell/card.tsx";
import type { AgreementQuery, AgreementTable } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { tablePath } from "./agreement-address.ts";

/** One part of the page: its table as CSV, and how its figures are counted, are a click away. */
export function AgreementCard({
  title,
  slug,
  query,
  table,
  how,
  children,
}: {
  title: string;
  slug: string;
  query: AgreementQuery;
  table: AgreementTable;
  /** The part of "How this is counted" that speaks of it. */
  how: string;
  children: ReactNode;
}) {
  const aside = (
    <span className={styles.aside}>
      <a href={`#how-${how}`} aria-label={`How this is counted: ${title}`}>
        How this is counted
      </a>
      <a href={tablePath(slug, query, table)} download aria-label={`CSV: ${title}`}>
        CSV
      </a>
    </span>
  );
  return (
    <Card title={title} aside={aside}>
      {children}
    </Card>
  );
}
