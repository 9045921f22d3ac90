const nowhere = "http://nowhere.invalid";

/** `value` when it is a path of this site (with query and fragment), else "/": where to go after signing in. */
export function toLocalPath(value: string | null | undefined): string {
  if (!value?.startsWith("/") || !URL.canParse(value, nowhere)) return "/";
  const url = new URL(value, nowhere);
  return url.origin === nowhere ? url.pathname.replace(/^\/+/, "/") + url.search + url.hash : "/";
}
