"use client";

import { Button, Chip, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { articleStatusWords } from "@/components/shell/status-words.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { articleStatuses } from "@/lib/core/article-status.ts";
import { type ArticleList, type ArticleQuery, articleSorts } from "@/lib/schemas/article.ts";
import { articlesPath } from "./article-address.ts";
import styles from "./articles.module.css";

const sortWords: Record<(typeof articleSorts)[number], string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  title: "By title",
  published: "By publication",
  longest: "Longest first",
  updated: "Worked on last",
  priority: "By priority",
  due: "By due date",
};

export type FilterChoices = {
  stories: readonly { id: string; title: string }[];
  labels: readonly { id: string; name: string }[];
  people: readonly { userId: string; name: string }[];
  outlets: readonly string[];
};

export function ArticleFilters({
  slug,
  query,
  counts,
  choices,
  action,
}: {
  slug: string;
  query: ArticleQuery;
  counts: ArticleList["counts"];
  choices: FilterChoices;
  /** The screen's own buttons, at the end of the search's row. */
  action: ReactNode;
}) {
  const router = useRouter();
  const [search, setSearch] = useState(query.search);
  const [isGoing, startGoing] = useTransition();

  function go(patch: Partial<ArticleQuery>) {
    startGoing(() => router.replace(articlesPath(slug, { ...query, search: search.trim() }, patch)));
  }

  function handleSearch(event: FormEvent) {
    event.preventDefault();
    go({});
  }

  const isFiltered = articlesPath(slug, query) !== articlesPath(slug, { ...query, ...unfiltered });
  return (
    <search className={styles.filters} aria-busy={isGoing}>
      <div className={styles.tools}>
        <form onSubmit={handleSearch} className={styles.searchForm}>
          <TextInput
            type="search"
            aria-label="Search titles and texts"
            placeholder="Search titles and texts"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            className={styles.searchInput}
          />
          <Button type="submit" loading={isGoing}>
            Search
          </Button>
          {isFiltered && (
            <Button
              variant="subtle"
              onClick={() => {
                setSearch("");
                startGoing(() => router.replace(articlesPath(slug, { ...query, ...unfiltered })));
              }}
            >
              Show all
            </Button>
          )}
        </form>
        {action}
      </div>
      <Chip.Group
        multiple
        value={query.status}
        onChange={(values) => go({ status: articleStatuses.filter((status) => values.includes(status)) })}
      >
        <fieldset className={styles.chips} aria-label="Status">
          {articleStatuses.map((status) => (
            <Chip key={status} value={status} size="xs" variant="outline">
              {articleStatusWords[status]} {counts[status]}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      <div className={styles.filterRow}>
        <Select
          aria-label="Story"
          placeholder="Any story"
          data={[
            { value: "none", label: "No story" },
            ...choices.stories.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={query.story || null}
          onChange={(story) => go({ story: story ?? "" })}
          searchable
          clearable
        />
        {choices.people.length > 0 && (
          <Select
            aria-label="Assigned to"
            placeholder="Anybody"
            data={choices.people.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={query.assignee || null}
            onChange={(assignee) => go({ assignee: assignee ?? "" })}
            searchable
            clearable
          />
        )}
        <Select
          aria-label="Has marks of label"
          placeholder="Any label"
          data={choices.labels.map(({ id, name }) => ({ value: id, label: labelTitle(name) }))}
          value={query.label || null}
          onChange={(label) => go({ label: label ?? "" })}
          searchable
          clearable
        />
        <Select
          aria-label="Outlet"
          placeholder="Any outlet"
          data={[...choices.outlets]}
          value={query.outlet || null}
          onChange={(outlet) => go({ outlet: outlet ?? "" })}
          searchable
          clearable
        />
        <Select
          aria-label="Archived or not"
          data={[
            { value: "false", label: "Not archived" },
            { value: "true", label: "Archived" },
          ]}
          value={String(query.archived)}
          onChange={(archived) => go({ archived: archived === "true" })}
          allowDeselect={false}
        />
        <Select
          aria-label="Order"
          data={articleSorts.map((sort) => ({ value: sort, label: sortWords[sort] }))}
          value={query.sort}
          onChange={(value) => go({ sort: articleSorts.find((sort) => sort === value) ?? "newest" })}
          allowDeselect={false}
        />
      </div>
    </search>
  );
}

const unfiltered = {
  search: "",
  story: "",
  status: [],
  label: "",
  assignee: "",
  outlet: "",
  archived: false,
} satisfies Partial<ArticleQuery>;
