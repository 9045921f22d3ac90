import type { Element, Root } from "hast";
import { findElements } from "../find-elements.ts";
import { visibleText } from "./element-text.ts";

/** What systems of news pages call the element that holds the text of an article. */
const bodyName =
  /^(?:(?:article|story|post|entry)[-_]{0,2}(?:body|text|content)|(?:body|text|content)[-_]{0,2}(?:article|story|post))$/i;

/** The part of a page that calls itself the text of its article, or is its only `article`, or its only `main`. */
export function findNamed(root: Root): Element | null {
  const bodies = findWhere(root, ({ properties }) =>
    /\barticleBody\b/i.test(String(properties.itemProp ?? "")),
  );
  const articles = findElements(root, "article");
  const [only] = bodies.length > 0 ? bodies : articles.length === 1 ? articles : [];
  return only ?? findLongest(root) ?? findElements(root, "main")[0] ?? null;
}

/** Of the parts that are named as the text of an article the longest: teasers are named so too. */
function findLongest(root: Root): Element | null {
  const named = findWhere(root, ({ properties: { className } }) =>
    (Array.isArray(className) ? className : []).some((name) => bodyName.test(String(name))),
  );
  const byLength = named.map((element) => ({ element, length: visibleText(element).length }));
  return byLength.sort((a, b) => b.length - a.length)[0]?.element ?? null;
}

function findWhere(node: Root | Element, fits: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return fits(child) ? [child] : findWhere(child, fits);
  });
}
