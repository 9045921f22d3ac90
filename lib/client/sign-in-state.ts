import { ApiError, api, asPerson, readAnswer } from "@/lib/api/client.ts";

/** Who is signed in in this browser, as far as the person who works on a page is concerned. */
export type SignInState = "signedOut" | "otherPerson";

/** What a refusal with the code UNAUTHENTICATED says. */
export function signInOf(error: ApiError): SignInState {
  return error.detail.reason === "OTHER_PERSON" ? "otherPerson" : "signedOut";
}

/** Asks whether this person is still signed in. Whoever cannot be asked is out of reach. */
export async function askSignIn(personId: string): Promise<"good" | "offline" | SignInState> {
  try {
    await readAnswer(api.me.$get({}, asPerson(personId)));
    return "good";
  } catch (error) {
    return error instanceof ApiError && error.code === "UNAUTHENTICATED" ? signInOf(error) : "offline";
  }
}
