import type { Nodes } from "hast";

/** All characters inside a node, as they stand in the source. */
export function hastToText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(hastToText).join("") : "";
}
