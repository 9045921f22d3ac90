import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import type { z } from "zod";
import type { Role } from "@/lib/core/access.ts";
import { nameSchema, passwordSchema } from "@/lib/schemas/account.ts";
import { emailSchema } from "@/lib/schemas/link.ts";
import { addUser } from "@/lib/server/people/add-user.ts";
import { getHostActor } from "@/lib/server/people/host-actor.ts";
import { createFirstAdministrator } from "@/lib/server/people/set-up.ts";
import { readSettings } from "@/lib/server/settings.ts";
import { withDatabase } from "./open-database.ts";
import { say } from "./say.ts";

const roles: Readonly<Record<string, Role>> = {
  owner: "OWNER",
  reviewer: "REVIEWER",
  annotator: "ANNOTATOR",
};
const administrator = "administrator";

type Options = { email: string; name: string; role: string; project?: string; passwordStdin?: true };

/** `user add`: adds a person; prints the link by which they choose their password. */
export function userCommand(): Command {
  const add = new Command("add")
    .description("add a person and print the link by which they choose a password")
    .requiredOption("--email <address>", "what they sign in with")
    .requiredOption("--name <name>", "what others see")
    .addOption(
      new Option("--role <role>", "administrator, or their role in --project")
        .choices([administrator, ...Object.keys(roles)])
        .makeOptionMandatory(),
    )
    .option("--project <slug>", "the project they work in")
    .option("--password-stdin", "read their password from standard input instead")
    .action(addPerson);
  return new Command("user").description("people").addCommand(add);
}

async function addPerson(options: Options): Promise<void> {
  const settings = readSettings(process.env);
  const email = parseOption("--email", emailSchema, options.email);
  const name = parseOption("--name", nameSchema, options.name);
  const role = roles[options.role];
  if (role && !options.project)
    throw new Error(`--role ${options.role} is a role in a project: say which with --project.`);
  const member = role && options.project ? { project: options.project, role } : null;
  const isAdmin = options.role === administrator;
  const password = options.passwordStdin ? await readPassword() : null;
  await withDatabase(settings, async () => {
    if (isAdmin && password !== null && (await createFirstAdministrator({ name, email, password }))) return;
    const { passwordLink } = await addUser(await getHostActor(undefined), {
      email,
      name,
      isAdmin,
      member,
      password,
    });
    if (passwordLink) process.stdout.write(`${passwordLink}\n`);
  });
  say(`${name} <${email}> is added${password === null ? "; the link works once, for 7 days" : ""}.`);
}

async function readPassword(): Promise<string> {
  const given = (await text(process.stdin)).replace(/\r?\n$/, "");
  return parseOption("The password", passwordSchema, given);
}

function parseOption<Output>(name: string, schema: z.ZodType<Output>, value: string): Output {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw new Error(`${name}: ${error.issues.map(({ message }) => message).join(" ")}`);
  return data;
}
