import type { Element, Nodes, Root, RootContent } from "hast";
import { hastToText } from "./hast-to-text.ts";

/** The part of a page to read: its only `article`, or else its `main`, or else all of it. */
export function findReading(root: Root): readonly RootContent[] {
  const articles = findElements(root, "article");
  const main = findElements(root, "main")[0];
  const chosen = articles.length === 1 ? articles[0] : main;
  return chosen && hastToText(chosen).trim() !== "" ? chosen.children : root.children;
}

/** All elements of a name, in order, leaving out those inside another that was found. */
export function findElements(node: Nodes, tagName: string): Element[] {
  if (node.type === "element" && node.tagName === tagName) return [node];
  return "children" in node ? node.children.flatMap((child) => findElements(child, tagName)) : [];
}
