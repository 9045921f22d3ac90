import type { Element, Root, RootContent } from "hast";

/** The tree of a page without the text that stands in none of the kept elements; what holds a kept element stays around it. */
export function pruneTree(root: Root, kept: ReadonlySet<Element>): Root {
  return { ...root, children: prune(root.children, false) };

  function prune(nodes: readonly RootContent[], isKept: boolean): RootContent[] {
    return nodes.flatMap((node): RootContent[] => {
      if (node.type !== "element") return isKept ? [node] : [];
      const isOwn = kept.has(node);
      const children = prune(node.children, isOwn) as Element["children"];
      return isOwn || children.length > 0 ? [{ ...node, children }] : [];
    });
  }
}
