import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../app-error.ts";
import { isCommonPassword } from "./common-passwords.ts";

// argon2id (the library's default) at the strength OWASP's Password Storage Cheat Sheet names first: 19 MiB, 2 passes, 1 lane.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same password is typed as different code points on different keyboards (NIST SP 800-63B, 5.1.1.2).
const normalise = (password: string): string => password.normalize("NFKC");

/** The argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), strength);
}

let decoy: Promise<string> | undefined;

/** Is this the password of `passwordHash`? Without a hash (null) it takes as long and answers false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody's password at all");
  const isRight = await verify(passwordHash ?? (await decoy), normalise(password));
  return isRight && passwordHash !== null;
}

/**
 * Refuses a password that many people use or that says who it belongs to. Length is lib/schemas/account.ts's matter.
 * @throws AppError INVALID with what to do.
 */
export function requireGoodPassword(password: string, person: { email: string; name: string }): void {
  if (isCommonPassword(password, person)) {
    throw new AppError(
      "INVALID",
      "This password is easy to guess. Choose another: four unrelated words make a good one.",
    );
  }
}
