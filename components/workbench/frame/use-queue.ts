"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { QueueView } from "@/lib/schemas/reader.ts";
import type { Reader } from "../model/reader.ts";

/** Lets the reader go to the neighbours in a queue. `path`: of the screens that its ids name, such as "/articles". */
export function useQueue(reader: Reader, { nextId, previousId }: QueueView, path: string): void {
  const router = useRouter();
  useEffect(() => {
    reader.goNext = nextId ? () => router.push(`${path}/${nextId}`) : null;
    reader.goPrevious = previousId ? () => router.push(`${path}/${previousId}`) : null;
  }, [reader, nextId, previousId, path, router]);
}
