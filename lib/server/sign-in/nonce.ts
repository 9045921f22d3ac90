import { headers } from "next/headers";

/** This request's script nonce, for the inline scripts of the root layout; proxy.ts makes it and names it in the policy. */
export async function scriptNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
