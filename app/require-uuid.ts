import { notFound } from "next/navigation";
import { z } from "zod";

/** Shows the 404 page for an address that cannot name anything. */
export function requireUuid(id: string): void {
  if (!z.uuid().safeParse(id).success) notFound();
}
