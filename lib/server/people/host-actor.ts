import type { Actor } from "../access.ts";
import { AppError } from "../app-error.ts";
import { prisma } from "../db/database.ts";

/**
 * Whom a command on the host acts for: the person with this e-mail address, or the first administrator.
 * @throws AppError NOT_FOUND when there is no such person, or nobody yet.
 */
export async function getHostActor(email: string | undefined): Promise<Actor> {
  const user = await prisma.user.findFirst({
    where: {
      disabledAt: null,
      ...(email === undefined ? { isAdmin: true } : { email: email.toLowerCase() }),
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, email: true, isAdmin: true },
  });
  if (user) return { ...user, sessionId: null, address: "" };
  throw new AppError(
    "NOT_FOUND",
    email === undefined
      ? "There is no administrator yet. Set Copydesk up first: npm start prints the link."
      : `Nobody with the address ${email} may act here.`,
  );
}
