const words: Readonly<Record<string, string>> = {
  "access.refused": "was refused",
  "articles.archive": "archived",
  "articles.assign": "gave out",
  "articles.describe": "set the story, outlet or date of",
  "articles.import": "brought in",
  "articles.restore": "restored",
  "articles.unassign": "took back",
  "articles.schedule": "set the priority or due date of",
  "invitation.accept": "joined",
  "invitation.create": "invited",
  "invitation.withdraw": "withdrew the invitation of",
  "key.create": "made the key",
  "key.delete": "deleted a key",
  "layer.take-back": "took back from review",
  "member.languages": "changed the languages of",
  "member.remove": "removed",
  "member.role": "changed the role of",
  "password.change": "changed their password",
  "password.reset": "set a new password",
  "password.reset-link": "made a reset link for",
  "person.end-sessions": "signed out",
  "project.create": "made the project",
  "project.delete": "deleted the project",
  "project.update": "changed settings:",
  "queues.fill": "filled queues:",
  "set-up": "set up Copydesk as",
  "sign-in": "signed in",
  "sign-in.refused": "was refused at sign-in",
  "sign-out": "signed out",
  "sign-out.everywhere": "signed out everywhere",
  "article.delete": "deleted the article",
  "article.update": "changed the provenance of",
  "label.create": "made the label",
  "label.delete": "deleted the label",
  "label.merge": "merged the label",
  "label.update": "changed the label",
  "person.add": "added",
  "person.rename": "renamed",
  "project.export": "exported",
  "relation.create": "made the relation",
  "relation.delete": "deleted the relation",
  "rule.create": "wrote the rule",
  "rule.example": "clipped an example to the rule",
  "rule.example-removed": "removed an example of the rule",
  "rule.recheck": "put back into review what cites the rule",
  "rule.update": "changed the rule",
  "story.create": "made the story",
  "story.delete": "deleted the story",
  "story.update": "renamed the story",
};

/** What is set, where its own name spaced is no good word for it. */
const fields: Readonly<Record<string, string>> = {
  publishedAt: "date of publication",
  storyId: "story",
  url: "address",
  slug: "address",
  dueAt: "due date",
  allowsOwnReview: "review of one’s own marks",
  isBlind: "blind",
  storyPlacement: "stories in queues",
  annotatorsPerArticle: "annotators per article",
  hotkey: "key",
  guideline: "introduction",
  maxLength: "longest mark",
  takesQuotationMarks: "quotation marks",
  isArchived: "archive",
};

/** The actions whose subject ends with the names of fields. */
const updates: ReadonlySet<string> = new Set([
  "article.update",
  "label.update",
  "project.update",
  "rule.update",
]);

/** What an action was done to. The fields that were changed stand at its end, by the names that the API has for them. */
export function auditSubject(action: string, subject: string): string {
  if (!updates.has(action)) return subject;
  const [, of = "", names = ""] = /^(.*: )?(\w+(?:, \w+)*)$/s.exec(subject) ?? [];
  if (names === "") return subject;
  const words = names
    .split(", ")
    .map((name) => fields[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return `${of}${words.join(", ")}`;
}

/** An action of the audit trail as a verb; its own name, spaced, when it has none here. */
export function auditWords(action: string): string {
  return words[action] ?? action.replaceAll(/[.-]/g, " ");
}
