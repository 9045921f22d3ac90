"use client";

import { useSyncExternalStore } from "react";
import { type DateRules, dateRules } from "./offers.ts";

/** The rules that reckon dates, for `offersFor`; null until they are there. */
export function useDateRules(): DateRules | null {
  return useSyncExternalStore(dateRules.subscribe, dateRules.get, dateRules.get);
}
