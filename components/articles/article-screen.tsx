"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Empty } from "@/components/shell/empty.tsx";
import { Pager } from "@/components/shell/pager.tsx";
import type { ArticleList, ArticleQuery, ArticleRow } from "@/lib/schemas/article.ts";
import { articlesPath } from "./article-address.ts";
import { ArticleFilters, type FilterChoices } from "./article-filters.tsx";
import { ArticleTable } from "./article-table.tsx";
import styles from "./articles.module.css";
import { BulkBar } from "./bulk-bar.tsx";
import { FillQueues } from "./fill-queues.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { ProvenanceDrawer } from "./provenance-drawer.tsx";
import { StoriesDialog } from "./stories-dialog.tsx";
import type { Story } from "./story-row.tsx";

export type ArticleScreenProps = {
  project: { id: string; slug: string; canManage: boolean; canReview: boolean };
  query: ArticleQuery;
  list: ArticleList;
  choices: FilterChoices & { stories: readonly Story[] };
};

export function ArticleScreen({ project, query, list, choices }: ArticleScreenProps) {
  const router = useRouter();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [isImporting, setImporting] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const [editing, setEditing] = useState<ArticleRow | null>(null);
  const isProjectEmpty =
    list.total + list.archivedCount === 0 &&
    articlesPath(project.slug, query) === `/projects/${project.slug}/articles`;
  const selected = list.rows.filter(({ id }) => selection.has(id));

  const actions = project.canManage && (
    <Group gap="xs">
      <Button onClick={() => setNaming(true)}>Stories</Button>
      <Button variant="filled" onClick={() => setImporting(true)}>
        Bring articles in
      </Button>
    </Group>
  );

  function handleChanged() {
    setSelection(new Set());
    router.refresh();
  }

  return (
    <div className={styles.body}>
      {project.canManage && (
        <ImportDialog
          project={project}
          stories={choices.stories}
          isOpen={isImporting}
          onOpen={() => setImporting(true)}
          onClose={() => {
            setImporting(false);
            router.refresh();
          }}
        />
      )}
      {project.canManage && (
        <StoriesDialog
          project={project}
          stories={choices.stories}
          isOpen={isNaming}
          onChanged={() => router.refresh()}
          onClose={() => setNaming(false)}
        />
      )}
      {isProjectEmpty ? (
        <Empty title="No articles yet" action={actions}>
          {project.canManage
            ? "Drop files anywhere on this page, choose them, or paste a text."
            : "An owner brings articles in and assigns them to people."}
        </Empty>
      ) : (
        <>
          <ArticleFilters
            slug={project.slug}
            query={query}
            counts={list.counts}
            choices={choices}
            action={
              project.canManage && (
                <Group gap="xs">
                  <FillQueues project={project} people={choices.people} onFilled={handleChanged} />
                  {actions}
                </Group>
              )
            }
          />
          {project.canManage && (
            <BulkBar
              project={project}
              people={choices.people}
              stories={choices.stories}
              articles={selected}
              isArchivedList={query.archived}
              onChanged={handleChanged}
              onClear={() => setSelection(new Set())}
            />
          )}
          {list.rows.length > 0 ? (
            <ArticleTable
              rows={list.rows}
              search={query.search}
              canManage={project.canManage}
              canReview={project.canReview}
              selection={selection}
              onSelect={setSelection}
              onEdit={setEditing}
            />
          ) : (
            <Empty title="No article fits">
              {list.archivedCount > 0 && !query.archived
                ? `Change the search or a filter, or show archived articles: there ${list.archivedCount === 1 ? "is one" : `are ${list.archivedCount}`}.`
                : "Change the search or a filter, or show all."}
            </Empty>
          )}
          <Pager
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            href={(page) => articlesPath(project.slug, query, { page })}
          />
        </>
      )}
      <ProvenanceDrawer
        key={editing?.id ?? ""}
        article={editing}
        stories={choices.stories}
        onClose={() => setEditing(null)}
        onSaved={() => {
          setEditing(null);
          router.refresh();
        }}
      />
    </div>
  );
}
