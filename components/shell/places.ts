export type Place = { href: string; title: string };

/** Marking tried on one sentence. */
export const introduction: Place = { href: "/introduction", title: "Marking in a minute" };

/** The places of the desk, in the order of the top bar. */
export function places(isAdmin: boolean): readonly Place[] {
  const all = [
    { href: "/", title: "My desk" },
    { href: "/projects", title: "Projects" },
  ];
  return isAdmin ? [...all, { href: "/people", title: "People" }, { href: "/audit", title: "Audit" }] : all;
}
