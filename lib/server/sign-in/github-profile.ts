import { z } from "zod";
import type { ProviderUser } from "./provider-user.ts";

const profileSchema = z.object({
  sub: z.string(),
  emails: z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() })),
});

async function read(path: string, accessToken: string): Promise<unknown> {
  const response = await fetch(`https://api.github.com/${path}`, {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/vnd.github+json" },
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${path}`);
  return response.json();
}

/** GitHub's profile with the list of e-mail addresses, which alone says what is verified. */
export async function fetchGithubProfile(accessToken: string): Promise<z.infer<typeof profileSchema>> {
  const [user, emails] = await Promise.all([read("user", accessToken), read("user/emails", accessToken)]);
  const { id } = z.object({ id: z.number() }).parse(user);
  return profileSchema.parse({ sub: String(id), emails });
}

/** Who this is by their primary address, if GitHub has verified it. */
export function githubToUser(profile: unknown): ProviderUser {
  const { sub, emails } = profileSchema.parse(profile);
  const email = emails.find(({ primary, verified }) => primary && verified)?.email ?? null;
  return { id: sub, email, isEmailVerified: email !== null };
}
