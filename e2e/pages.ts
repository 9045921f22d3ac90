import { readdir } from "node:fs/promises";
import { join } from "node:path";

const app = join(import.meta.dirname, "../app");

/** Every page there is, as the folders of app/ name them: `/projects/[slug]/labels`. */
export async function listPages(): Promise<string[]> {
  const files = await readdir(app, { recursive: true });
  return files
    .filter((file) => file === "page.tsx" || file.endsWith("/page.tsx"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

/** The address of a page of these things. */
export function toPath(page: string, things: { slug: string; id: string; layerId: string }): string {
  return page
    .replace("[slug]", things.slug)
    .replace(/\[(id|articleId)\]/, things.id)
    .replace("[layerId]", things.layerId);
}
