"use client";

import { useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "@/components/shell/part.ts";
import { type DateRules, dateRules } from "./offers.ts";

/** The rules that reckon dates, for `offersFor`; null until they are there, which is soon. */
export function useDateRules(): DateRules | null {
  useEffect(() => whenIdle(() => void dateRules.fetch()), []);
  return useSyncExternalStore(dateRules.subscribe, dateRules.get, dateRules.get);
}
