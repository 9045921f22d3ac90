"use client";

import { Button, Kbd } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { Empty } from "@/components/shell/empty.tsx";
import { Pager } from "@/components/shell/pager.tsx";
import type { DisagreementPage, DisagreementQuery } from "@/lib/schemas/disagreement.ts";
import { disagreementsPath } from "./agreement-address.ts";
import styles from "./disagreement.module.css";
import { DisagreementItem } from "./disagreement-item.tsx";
import { queryWords } from "./query-words.ts";
import { useStepKeys } from "./use-step-keys.ts";

const first = "#first";
const last = "#last";

/** A walk through disagreements, by keys or by mouse; it goes on over the pages. */
export function DisagreementScreen({
  slug,
  query,
  page,
}: {
  slug: string;
  query: DisagreementQuery;
  page: DisagreementPage;
}) {
  const router = useRouter();
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const [active, setActive] = useState<number | null>(null);
  const { steps, total, pageSize } = page;
  const before = (page.page - 1) * pageSize;

  function go(to: number) {
    if (to < 0 || to >= steps.length) {
      const number = page.page + (to < 0 ? -1 : 1);
      if (number < 1 || before + to >= total) return;
      router.push(`${disagreementsPath(slug, query, { page: number })}${to < 0 ? last : first}`);
      return;
    }
    setActive(to);
    links.current[to]?.focus();
    links.current[to]?.closest("li")?.scrollIntoView({ block: "nearest" });
  }
  const step = (by: 1 | -1) => go(active === null ? (by === 1 ? 0 : steps.length - 1) : active + by);
  useStepKeys(step);

  const goTo = useRef(go);
  useEffect(() => {
    goTo.current = go;
  });
  // Whoever came by keys from the page before or after goes on at its near end.
  useEffect(() => {
    const { hash } = window.location;
    if (hash === last) goTo.current(steps.length - 1);
    else if (hash === first) goTo.current(0);
  }, [steps.length]);

  if (total === 0) {
    return <Empty title="No disagreements">Nothing that was handed in differs in what you asked for.</Empty>;
  }
  return (
    <>
      <div className={styles.bar}>
        <p role="status">
          {count(total, "place")}
          {queryWords(query, steps)}
          {active !== null && `, number ${before + active + 1}`}
        </p>
        <div className={styles.buttons}>
          <Button size="compact-sm" onClick={() => step(-1)} rightSection={<Kbd size="xs">P</Kbd>}>
            Previous
          </Button>
          <Button size="compact-sm" onClick={() => step(1)} rightSection={<Kbd size="xs">N</Kbd>}>
            Next
          </Button>
        </div>
      </div>
      <ol className={styles.list} start={before + 1}>
        {steps.map((found, place) => (
          <DisagreementItem
            key={`${found.articleId} ${found.a.who} ${found.b.who} ${found.spanId} ${found.a.mark?.link?.to}`}
            step={found}
            isActive={place === active}
            linkRef={(link) => {
              links.current[place] = link;
            }}
          />
        ))}
      </ol>
      <Pager
        page={page.page}
        pageSize={pageSize}
        total={total}
        href={(number) => disagreementsPath(slug, query, { page: number })}
      />
    </>
  );
}
