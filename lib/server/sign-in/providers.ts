import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { fetchGithubProfile, githubToUser } from "./github-profile.ts";
import type { ProviderUser } from "./provider-user.ts";

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.string().nullish(),
  // Some issuers send it as text.
  email_verified: z.union([z.boolean(), z.stringbool()]).nullish().catch(false),
});

function claimsToUser(claims: unknown): ProviderUser {
  const { sub, email, email_verified } = claimsSchema.parse(claims);
  return { id: sub, email: email ?? null, isEmailVerified: email_verified === true };
}

function openIdProvider(
  id: string,
  name: string,
  issuer: string,
  keys: { clientId: string; clientSecret: string },
): OAuthConfig<unknown> {
  return {
    id,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: claimsToUser,
    ...keys,
  };
}

function githubProvider(keys: { clientId: string; clientSecret: string }): OAuthConfig<unknown> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    issuer: "https://github.com/login/oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    userinfo: { request: ({ tokens }) => fetchGithubProfile(tokens.access_token ?? "") },
    checks: ["pkce", "state"],
    profile: githubToUser,
    ...keys,
  };
}

function keysOf(clientId: string | undefined, clientSecret: string | undefined) {
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

/** The providers whose variables are set. */
export function oauthProviders(): OAuthConfig<unknown>[] {
  const { env } = process;
  const oidc = keysOf(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET);
  const github = keysOf(env.GITHUB_ID, env.GITHUB_SECRET);
  const google = keysOf(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET);
  return [
    ...(oidc && env.OIDC_ISSUER
      ? [openIdProvider("oidc", env.OIDC_NAME || "Single sign-on", env.OIDC_ISSUER, oidc)]
      : []),
    ...(github ? [githubProvider(github)] : []),
    ...(google ? [openIdProvider("google", "Google", "https://accounts.google.com", google)] : []),
  ];
}

/** What the sign-in page offers besides e-mail address and password. */
export function listProviders(): { id: string; name: string }[] {
  return oauthProviders().map(({ id, name }) => ({ id, name }));
}
