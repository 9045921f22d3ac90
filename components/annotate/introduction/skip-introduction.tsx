"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";

/** Leads to the desk; who has not been through the introduction is not offered it again. */
export function SkipIntroduction() {
  const router = useRouter();
  const { preferences, save } = useSavePreferences();
  if (preferences.isIntroduced) return <LinkButton href="/">To my desk</LinkButton>;

  async function handleSkip() {
    await save({ isIntroduced: true });
    router.push("/");
  }

  return <Button onClick={handleSkip}>Skip</Button>;
}
