/** Where people reach Copydesk: `NEXTAUTH_URL`, or this machine. Without a slash at its end. */
export function publicUrl(): string {
  const url = process.env.NEXTAUTH_URL || `http://localhost:${process.env.PORT || "3000"}`;
  return new URL(url).origin;
}
