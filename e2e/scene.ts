import { prisma } from "@/lib/server/db/database.ts";
import { deleteProject } from "@/lib/server/projects/projects.ts";
import { toActor } from "@/lib/server/testing/actors.ts";
import { buildMember, buildProject, type buildUser } from "@/prisma/builders.ts";
import type { Label, Member, Project, User } from "@/prisma/client/client.ts";

/** Makes a person who is gone after the journey. */
export type NewPerson = (parts?: Parameters<typeof buildUser>[0]) => Promise<User>;

/** A project of a journey's own, with the labels that a new project has, and its people. */
export type Scene = {
  readonly project: Project;
  readonly owner: User;
  readonly reviewer: User;
  readonly ann: User;
  readonly ben: User;
  label(name: string): Label;
};

export async function buildScene(newPerson: NewPerson): Promise<Scene> {
  const project = await buildProject();
  const join = async (name: string, role: Member["role"]) => {
    const user = await newPerson({ name });
    await buildMember(project, user, role);
    return user;
  };
  return {
    project,
    owner: await join("Olive Owner", "OWNER"),
    reviewer: await join("Rhea Reviewer", "REVIEWER"),
    ann: await join("Ann Annotator", "ANNOTATOR"),
    ben: await join("Ben Annotator", "ANNOTATOR"),
    label(name) {
      const found = project.labels.find((label) => label.name === name);
      if (!found) throw new RangeError(`no label ${name}`);
      return found;
    },
  };
}

/** Removes the project with everything in it, unless the journey did so itself. */
export async function removeScene({ project, owner }: Scene): Promise<void> {
  const isThere = await prisma.project.count({ where: { id: project.id } });
  if (isThere) await deleteProject(toActor({ ...owner, isAdmin: true }), project.id);
}
