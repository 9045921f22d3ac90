import type { Metadata } from "next";
import { first, type SearchParams } from "@/app/search-params.ts";
import { InvitationForm } from "@/components/account/invitation-form.tsx";
import { JoinButton } from "@/components/account/join-button.tsx";
import { SignInFrame } from "@/components/shell/sign-in-frame.tsx";
import { StaleLink } from "@/components/shell/stale-link.tsx";
import { findLink } from "@/lib/server/people/one-time-links.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ searchParams }: { searchParams: SearchParams }) {
  const token = first((await searchParams).token);
  const link = await findLink("INVITATION", token);
  if (!link) {
    return (
      <StaleLink>
        It was used already, was withdrawn, or is older than 7 days. Sign in if you have joined; otherwise ask
        for a new one.
      </StaleLink>
    );
  }
  const role = link.role?.toLowerCase();
  return (
    <SignInFrame
      title={`Join ${link.projectName ?? "Copydesk"}`}
      aside={
        link.projectName && role
          ? `You are invited as ${role === "annotator" || role === "owner" ? "an" : "a"} ${role}.`
          : "Choose a name and a password."
      }
    >
      {link.isNewPerson ? (
        <InvitationForm token={token} email={link.email ?? ""} />
      ) : (
        <JoinButton token={token} projectName={link.projectName ?? "Copydesk"} />
      )}
    </SignInFrame>
  );
}
