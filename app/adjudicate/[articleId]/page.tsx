import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/or-not-found.ts";
import { requireUuid } from "@/app/require-uuid.ts";
import { first, type SearchParams } from "@/app/search-params.ts";
import { AdjudicationScreen } from "@/components/adjudicate/adjudication-screen.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Screen } from "@/components/shell/screen.tsx";
import { AppError } from "@/lib/server/app-error.ts";
import { getAdjudicationView } from "@/lib/server/review/adjudication-view.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ articleId: string }>; searchParams: SearchParams };

/** Read once for the page and its title: the adjudication, or the refusal that says why it cannot be done. */
const read = cache(async (articleId: string) => {
  const user = await requireUser();
  requireUuid(articleId);
  const view = await orNotFound(getAdjudicationView(user, articleId).catch(refusal));
  return { user, view };
});

function refusal(error: unknown): AppError {
  if (error instanceof AppError && (error.code === "FORBIDDEN" || error.code === "INVALID")) return error;
  throw error;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await read((await params).articleId);
  return { title: view instanceof AppError ? "Adjudication" : `Adjudication of ${view.article.title}` };
}

export default async function AdjudicationPage({ params, searchParams }: Props) {
  const [{ articleId }, { span }] = await Promise.all([params, searchParams]);
  const { user, view } = await read(articleId);
  if (view instanceof AppError) {
    return (
      <Screen title="This cannot be adjudicated now" aside={view.message}>
        <LinkButton href="/" mt="lg">
          My desk
        </LinkButton>
      </Screen>
    );
  }
  return <AdjudicationScreen key={articleId} view={view} actorId={user.id} spanId={first(span)} />;
}
