/** What a member may be in a project, from most to least. */
export const roles = ["OWNER", "REVIEWER", "ANNOTATOR"] as const;
export type Role = (typeof roles)[number];

/** Everything that is allowed by role. */
export const actions = ["read", "annotate", "review", "export", "manage"] as const;
export type Action = (typeof actions)[number];

const rolesThatMay: Record<Action, readonly Role[]> = {
  read: ["OWNER", "REVIEWER", "ANNOTATOR"],
  annotate: ["OWNER", "REVIEWER", "ANNOTATOR"],
  review: ["OWNER", "REVIEWER"],
  export: ["OWNER", "REVIEWER"],
  manage: ["OWNER"],
};

/** The roles that may do `action` in a project. An instance administrator may do all of them everywhere. */
export function rolesFor(action: Action): readonly Role[] {
  return rolesThatMay[action];
}
