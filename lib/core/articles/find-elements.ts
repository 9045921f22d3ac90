import type { Element, Nodes } from "hast";

/** All elements of a name, in order, leaving out those inside another that was found. */
export function findElements(node: Nodes, tagName: string): Element[] {
  if (node.type === "element" && node.tagName === tagName) return [node];
  return "children" in node ? node.children.flatMap((child) => findElements(child, tagName)) : [];
}
