import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { first, type SearchParams } from "@/app/search-params.ts";
import { SignInForm } from "@/components/account/sign-in-form.tsx";
import { SignInFrame } from "@/components/shell/sign-in-frame.tsx";
import { toLocalPath } from "@/lib/core/local-path.ts";
import { currentUser } from "@/lib/server/sign-in/current-user.ts";
import { listProviders } from "@/lib/server/sign-in/providers.ts";

export const metadata: Metadata = { title: "Sign in" };

/** Names of failures only: an address must not be able to put words of its own on this page. */
function toTrouble(error: string): string {
  return error.includes(" ") ? "Unknown" : error;
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const search = await searchParams;
  const callbackUrl = toLocalPath(first(search.callbackUrl));
  const viewer = await currentUser();
  // Whoever left a page open here before somebody else signed in gets in again beside it.
  const isAgain = first(search.again) !== "";
  if (viewer && !isAgain) redirect(callbackUrl);
  return (
    <SignInFrame title="Sign in">
      {viewer && <p>{viewer.name} is signed in in this browser. Signing in here signs them out.</p>}
      <SignInForm
        callbackUrl={callbackUrl}
        providers={listProviders()}
        email={first(search.email)}
        trouble={toTrouble(first(search.error))}
      />
    </SignInFrame>
  );
}
