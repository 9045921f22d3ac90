import { z } from "zod";
import { passwordSchema } from "@/lib/schemas/account.ts";
import { emailSchema } from "@/lib/schemas/link.ts";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function isUrl(text: string, ...protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** Everything is served from the root of a host: behind a path no page would be found. */
function isOrigin(text: string): boolean {
  if (!isUrl(text, "http:", "https:")) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
}

function wholeNumber(least: number, most: number, sentence: string) {
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, sentence)
    .transform(Number);
}

// Sentences follow the name of the variable. None repeats the value: some are secret.
const variables = z.object({
  PORT: wholeNumber(1, 65_535, "has to be a port number from 1 to 65535, such as 3000.").default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, "has to be an address or a name, such as 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => isUrl(text, "postgres:", "postgresql:"),
      "has to be the address of a PostgreSQL, such as postgres://user:password@host:5432/copydesk.",
    )
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .refine(
      (text) => isUrl(text, "postgres:", "postgresql:"),
      "has to be the address of the same PostgreSQL, with the user that owns the tables.",
    )
    .optional(),
  COPYDESK_DATA: z.string().default(".copydesk"),
  NEXTAUTH_URL: z
    .string()
    .refine(
      isOrigin,
      "has to be the address people open, http or https and without a path, such as https://copydesk.example.org.",
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  NEXTAUTH_SECRET: z
    .string()
    .min(32, "has to have at least 32 characters; openssl rand -hex 32 makes one.")
    .optional(),
  COPYDESK_ADMIN_EMAIL: z
    .string()
    .refine(
      (text) => emailSchema.safeParse(text).success,
      "has to be an e-mail address, such as name@example.org.",
    )
    .optional(),
  COPYDESK_ADMIN_PASSWORD: z
    .string()
    .refine((text) => passwordSchema.safeParse(text).success, "has to have 12 to 128 characters.")
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `has to be one of ${logLevels.join(", ")}.`).optional(),
  TRUST_PROXY: wholeNumber(
    0,
    100,
    "has to be the number of proxies in front of Copydesk, such as 1.",
  ).default(0),
  SMTP_URL: z
    .string()
    .refine(
      (text) => isUrl(text, "smtp:", "smtps:"),
      "has to be the address of a mail server, such as smtps://user:password@mail.example.org.",
    )
    .optional(),
  OIDC_ISSUER: z
    .string()
    .refine(
      (text) => isUrl(text, "http:", "https:"),
      "has to be an address, such as https://login.example.org.",
    )
    .optional(),
});

/** What whoever runs Copydesk has decided, checked. */
export type Settings = z.infer<typeof variables>;

/**
 * The settings of the environment; a variable that is set to nothing counts as absent.
 * @throws Error with a sentence for each variable that cannot be right, a line each.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { success, data, error } = variables.safeParse(given);
  if (!success) {
    throw new Error(error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  }
  if ((data.COPYDESK_ADMIN_EMAIL === undefined) !== (data.COPYDESK_ADMIN_PASSWORD === undefined)) {
    throw new Error("COPYDESK_ADMIN_EMAIL and COPYDESK_ADMIN_PASSWORD have to be set together, or neither.");
  }
  if (data.DATABASE_OWNER_URL !== undefined && data.DATABASE_URL === undefined) {
    throw new Error("DATABASE_OWNER_URL is only used beside DATABASE_URL; set both, or neither.");
  }
  return data;
}
