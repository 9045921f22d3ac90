import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in base64url, after `prefix`: a secret that is shown once and kept only as its hash. */
export function createSecret(prefix = ""): string {
  return `${prefix}${randomBytes(32).toString("base64url")}`;
}

/** The sha256 of a secret in hex. Enough for a random one, which cannot be guessed; passwords take argon2id. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
