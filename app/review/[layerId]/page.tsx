import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/app/or-not-found.ts";
import { requireUuid } from "@/app/require-uuid.ts";
import { first, type SearchParams } from "@/app/search-params.ts";
import { ReviewScreen } from "@/components/review/review-screen.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Screen } from "@/components/shell/screen.tsx";
import { AppError } from "@/lib/server/app-error.ts";
import { getReviewView } from "@/lib/server/review/review-view.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

type Props = { params: Promise<{ layerId: string }>; searchParams: SearchParams };

/** Read once for the page and its title: the review, or the refusal that says why it is not this person's to do. */
const read = cache(async (layerId: string) => {
  const user = await requireUser();
  requireUuid(layerId);
  const view = await orNotFound(getReviewView(user, layerId).catch(refusal));
  return { user, view };
});

function refusal(error: unknown): AppError {
  if (error instanceof AppError && (error.code === "FORBIDDEN" || error.code === "INVALID")) return error;
  throw error;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await read((await params).layerId);
  return { title: view instanceof AppError ? "Review" : `Review of ${view.article.title}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ layerId }, { span }] = await Promise.all([params, searchParams]);
  const { user, view } = await read(layerId);
  if (view instanceof AppError) {
    return (
      <Screen title="This review is for somebody else" aside={view.message}>
        <LinkButton href="/" mt="lg">
          My desk
        </LinkButton>
      </Screen>
    );
  }
  const { id, revision } = view.layer;
  return <ReviewScreen key={`${id} ${revision}`} view={view} actorId={user.id} spanId={first(span)} />;
}
