import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/or-not-found.ts";
import { requireUuid } from "@/app/require-uuid.ts";
import { first, type SearchParams } from "@/app/search-params.ts";
import { ReaderScreen } from "@/components/annotate/reader-screen.tsx";
import { getReaderView } from "@/lib/server/articles/reader-view.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Read once for the page and its title: an article can be long. */
const read = cache(async (id: string) => {
  const user = await requireUser();
  requireUuid(id);
  return { user, view: await orNotFound(getReaderView(user, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await read((await params).id);
  return { title: view.article.title };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const [{ id }, { span, at, find }] = await Promise.all([params, searchParams]);
  const { user, view } = await read(id);
  return (
    <ReaderScreen
      key={id}
      view={view}
      actorId={user.id}
      spanId={first(span)}
      at={first(at)}
      find={first(find)}
    />
  );
}
