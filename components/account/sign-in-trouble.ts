const sentences: Readonly<Record<string, string>> = {
  CredentialsSignin: "This e-mail and password do not go together. Check both and try again.",
  OAuthAccountNotLinked: "This account is not known here. Ask an administrator for an invitation.",
  AccessDenied: "This account is not known here. Ask an administrator for an invitation.",
  Unavailable: "Copydesk could not reach its database, so nobody was signed in. Try again in a moment.",
  SessionRequired: "Sign in to go on.",
};

/** What a failed sign-in means: next-auth's name for it, or already a sentence of ours (too many tries). */
export function signInTrouble(error: string): string {
  const isSentence = error.includes(" ");
  return sentences[error] ?? (isSentence ? error : "Signing in did not work. Try again in a moment.");
}
