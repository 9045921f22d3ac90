import { priorities } from "@/lib/core/priority.ts";

/** The priorities as a select offers them, the most pressing first. */
export const priorityChoices = priorities
  .map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` }))
  .toReversed();
