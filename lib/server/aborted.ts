/** Does an error say no more than that whoever had asked has gone: a page left, a request given up, a network lost? */
export function isAborted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Node's word for a body that ends before its length; a connection to a database that is reset has another.
  if ("code" in error && error.code === "ECONNRESET") return error.message === "aborted";
  return error.name === "AbortError" || error.name === "ResponseAborted";
}
