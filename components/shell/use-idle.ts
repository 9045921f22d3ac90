"use client";

import { useEffect, useState } from "react";
import { whenIdle } from "./part.ts";

/** Is the page awake, and has it had nothing to do since? Then there is time for what may be needed later. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
}
