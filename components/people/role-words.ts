import { type Role, roles } from "@/lib/core/access.ts";

const words: Record<Role, { title: string; may: string }> = {
  OWNER: { title: "Owner", may: "labels, articles, people, settings; reviews and marks too" },
  REVIEWER: { title: "Reviewer", may: "reviews and exports; marks too" },
  ANNOTATOR: { title: "Annotator", may: "marks what is assigned" },
};

export const roleChoices = roles.map((role) => ({ value: role, label: words[role].title }));

export const roleHelp = roles.map((role) => `${words[role].title}: ${words[role].may}.`).join(" ");

export function roleTitle(role: Role): string {
  return words[role].title;
}

/** The role of a select's value; an annotator when it is none. */
export function toRole(value: string | null): Role {
  return roles.find((role) => role === value) ?? "ANNOTATOR";
}
