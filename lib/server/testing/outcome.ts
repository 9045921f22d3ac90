import { AppError } from "@/lib/server/app-error.ts";

/** How something ended: "done", the code of the AppError it threw, or the text of another error. */
export async function codeOf(use: Promise<unknown>): Promise<string> {
  try {
    await use;
    return "done";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}
