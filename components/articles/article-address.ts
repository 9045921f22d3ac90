import type { ArticleQuery } from "@/lib/schemas/article.ts";

const defaults: Record<string, string> = { archived: "false", sort: "newest", page: "1" };

/** The address of a project's article list with this query; a changed filter leads back to the first page. */
export function articlesPath(slug: string, query: ArticleQuery, patch: Partial<ArticleQuery> = {}): string {
  const wanted = { ...query, page: 1, ...patch };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    const written = String(value);
    if (written !== "" && written !== defaults[name]) params.set(name, written);
  }
  const search = params.toString();
  return `/projects/${slug}/articles${search && `?${search}`}`;
}
