import type { Metadata } from "next";
import { first, type SearchParams } from "@/app/search-params.ts";
import { SetUpForm } from "@/components/account/set-up-form.tsx";
import { SignInFrame } from "@/components/shell/sign-in-frame.tsx";
import { StaleLink } from "@/components/shell/stale-link.tsx";
import { findLink } from "@/lib/server/people/one-time-links.ts";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

export default async function SetUpPage({ searchParams }: { searchParams: SearchParams }) {
  const token = first((await searchParams).token);
  if (!(await findLink("SETUP", token))) {
    return (
      <StaleLink>
        Copydesk is set up already, or this is not the latest link. While there is no user yet, each start
        prints a new one.
      </StaleLink>
    );
  }
  return (
    <SignInFrame
      title="Set up Copydesk"
      aside="You will be its administrator: you invite people and may do everything."
    >
      <SetUpForm token={token} />
    </SignInFrame>
  );
}
