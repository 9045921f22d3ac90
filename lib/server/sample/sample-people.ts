import { type SamplePerson, samplePeople } from "@/prisma/sample/sample-work.ts";
import type { Actor } from "../access.ts";
import { prisma } from "../db/database.ts";
import { hashPassword } from "../people/passwords.ts";
import { createSecret } from "../people/secret.ts";

/** How one of the sample's people signs in. The password is shown once and kept only as its hash. */
export type SampleSignIn = {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly password: string;
};

/** Makes the sample's people, or gives them new passwords, and makes them members of the sample project. */
export async function joinSamplePeople(
  projectId: string,
): Promise<{ people: Record<SamplePerson, Actor>; signIns: SampleSignIn[] }> {
  const signIns: SampleSignIn[] = [];
  async function join(key: SamplePerson): Promise<Actor> {
    const { name, email, role } = samplePeople[key];
    const password = createSecret();
    const passwordHash = await hashPassword(password);
    const user = await prisma.user.upsert({
      where: { email },
      create: { email, name, passwordHash },
      update: { name, passwordHash, disabledAt: null, sessions: { deleteMany: {} } },
      select: { id: true, name: true, email: true, isAdmin: true },
    });
    await prisma.member.create({ data: { projectId, userId: user.id, role } });
    signIns.push({ name, email, role, password });
    return { ...user, sessionId: null, address: "" };
  }
  const people = {
    owner: await join("owner"),
    reviewer: await join("reviewer"),
    ivo: await join("ivo"),
    petra: await join("petra"),
  };
  return { people, signIns };
}
