"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { GuidelineNews as News } from "@/lib/schemas/rule.ts";
import { GuidelineNews } from "./guideline-news.tsx";

/** The news on a page that is read again once they were read. */
export function NewsNotice(props: { projectId: string; news: News; title?: ReactNode }) {
  const router = useRouter();
  return <GuidelineNews {...props} onSeen={() => router.refresh()} />;
}
