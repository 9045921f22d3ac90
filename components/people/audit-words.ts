const words: Readonly<Record<string, string>> = {
  "access.refused": "was refused",
  "articles.archive": "archived",
  "articles.assign": "assigned",
  "articles.import": "brought in",
  "articles.restore": "restored",
  "articles.unassign": "took back",
  "export.download": "exported",
  "invitation.accept": "joined",
  "invitation.create": "invited",
  "invitation.withdraw": "withdrew the invitation of",
  "key.create": "made the key",
  "key.delete": "deleted a key",
  "member.remove": "removed",
  "member.role": "changed the role of",
  "password.change": "changed their password",
  "password.reset": "set a new password",
  "password.reset-link": "made a reset link for",
  "person.end-sessions": "signed out",
  "project.create": "made the project",
  "project.delete": "deleted the project",
  "project.update": "changed settings:",
  "set-up": "set up Copydesk as",
  "sign-in": "signed in",
  "sign-in.refused": "was refused at sign-in",
  "sign-out": "signed out",
  "sign-out.everywhere": "signed out everywhere",
};

/** An action of the audit trail as a verb; its own name, spaced, when it has none here. */
export function auditWords(action: string): string {
  return words[action] ?? action.replaceAll(/[.-]/g, " ");
}
