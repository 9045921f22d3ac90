import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import { ReaderScreen } from "@/components/reader/reader-screen.tsx";
import { getReaderView } from "@/lib/server/reader-view.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Article" };

export default async function ArticlePage({ params }: Props) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const view = await orNotFound(getReaderView(user, id));
  return (
    <>
      <title>{`${view.article.title} · Copydesk`}</title>
      <ReaderScreen key={`${id} ${view.layer?.id}`} view={view} actorId={user.id} />
    </>
  );
}
