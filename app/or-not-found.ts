import { notFound } from "next/navigation";
import { AppError } from "@/lib/server/app-error.ts";

/** What was read, or the page that says it is not here: what one may not see does not exist. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN")) notFound();
    throw error;
  }
}
