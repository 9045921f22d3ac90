import type { Metadata } from "next";
import { Introduction } from "@/components/annotate/introduction/introduction.tsx";
import { SkipIntroduction } from "@/components/annotate/introduction/skip-introduction.tsx";
import { Screen } from "@/components/shell/screen.tsx";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "Marking in a minute" };

export default async function IntroductionPage() {
  await requireUser();
  return (
    <Screen
      title="Marking in a minute"
      aside="A sentence to try it on. Nothing you do here is kept."
      actions={<SkipIntroduction />}
    >
      <Introduction />
    </Screen>
  );
}
