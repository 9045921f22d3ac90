import type { Metadata } from "next";
import { first, type SearchParams } from "@/app/search-params.ts";
import { ResetForm } from "@/components/account/reset-form.tsx";
import { SignInFrame } from "@/components/shell/sign-in-frame.tsx";
import { StaleLink } from "@/components/shell/stale-link.tsx";
import { findLink } from "@/lib/server/people/one-time-links.ts";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

export default async function ResetPage({ searchParams }: { searchParams: SearchParams }) {
  const token = first((await searchParams).token);
  const link = await findLink("PASSWORD_RESET", token);
  if (!link) {
    return (
      <StaleLink>
        It was used already, was withdrawn, or is older than 7 days. Ask an administrator for a new one.
      </StaleLink>
    );
  }
  return (
    <SignInFrame
      title="New password"
      aside="Every browser you are signed in with has to sign in again, and your keys for scripts are deleted."
    >
      <ResetForm token={token} email={link.email ?? ""} />
    </SignInFrame>
  );
}
