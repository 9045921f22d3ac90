"use client";

import { useEffect, useState } from "react";
import { api, readAnswer } from "@/lib/api/client.ts";

type FoundProject = { id: string; slug: string; name: string };
type FoundArticle = { id: string; title: string; outlet: string; projectName: string };

const mostProjects = 6;
const mostArticles = 8;

/** The project of the screen that is open, when it is one: it is searched first. */
function nearestFirst(projects: readonly FoundProject[], pathname: string): FoundProject[] {
  const slug = /^\/projects\/([^/]+)/.exec(pathname)?.[1];
  return projects.toSorted((a, b) => Number(b.slug === slug) - Number(a.slug === slug));
}

async function searchArticles(project: FoundProject, search: string): Promise<FoundArticle[]> {
  const list = await readAnswer(
    api.projects[":id"].articles.$get({ param: { id: project.id }, query: { search } }),
  );
  return list.rows.map(({ id, title, outlet }) => ({ id, title, outlet, projectName: project.name }));
}

/** The projects one may see and, for two letters and more, the articles whose title or text holds the query. */
export function usePaletteSearch({
  isOpen,
  query,
  pathname,
}: {
  isOpen: boolean;
  query: string;
  pathname: string;
}): { projects: readonly FoundProject[]; articles: readonly FoundArticle[]; isSearching: boolean } {
  const [projects, setProjects] = useState<readonly FoundProject[]>([]);
  const [found, setFound] = useState<{ query: string; articles: readonly FoundArticle[] }>({
    query: "",
    articles: [],
  });
  const search = query.trim();
  const isWorthAsking = isOpen && search.length > 1;

  useEffect(() => {
    if (!isOpen) return;
    let isStale = false;
    readAnswer(api.projects.$get()).then(
      (rows) => !isStale && setProjects(rows),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [isOpen]);

  useEffect(() => {
    if (!isWorthAsking) return;
    let isStale = false;
    const asked = nearestFirst(projects, pathname).slice(0, mostProjects);
    Promise.all(asked.map((project) => searchArticles(project, search))).then(
      (lists) => !isStale && setFound({ query: search, articles: lists.flat().slice(0, mostArticles) }),
      () => !isStale && setFound({ query: search, articles: [] }),
    );
    return () => {
      isStale = true;
    };
  }, [isWorthAsking, search, projects, pathname]);

  const isSettled = found.query === search;
  return {
    projects,
    articles: isWorthAsking && isSettled ? found.articles : [],
    isSearching: isWorthAsking && !isSettled,
  };
}
