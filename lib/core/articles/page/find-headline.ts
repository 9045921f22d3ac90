import type { Element, Root } from "hast";
import { findElements } from "../find-elements.ts";
import { visibleText, weigh } from "./element-text.ts";

const shortestHeadline = 15;
const longestTitle = 500;

/** The heading that is the page's title, or else its only first heading, where that is more than a name or a link home. */
export function findHeadline(root: Root): Element | null {
  const headings = (name: string) =>
    findElements(root, name).filter((heading) => visibleText(heading) !== "");
  const first = headings("h1");
  const titles = listTitles(root);
  const isTitle = (heading: Element) => {
    const text = toPlain(visibleText(heading));
    return titles.some((title) => title.includes(text) || text.includes(withoutSite(title)));
  };
  const named = findLongest([...first, ...headings("h2")].filter(isTitle));
  const found = named ?? (first.length === 1 ? first[0] : null);
  return found && weigh(visibleText(found)) >= shortestHeadline ? found : null;
}

/** The title of a page often names its site too. */
function findLongest(elements: readonly Element[]): Element | undefined {
  return elements.toSorted((a, b) => visibleText(b).length - visibleText(a).length)[0];
}

function listTitles(root: Root): string[] {
  const named = findElements(root, "meta").filter(({ properties }) => properties.property === "og:title");
  const titles = [
    ...named.map(({ properties }) => String(properties.content ?? "")),
    ...findElements(root, "title").map((element) =>
      element.children.map((child) => (child.type === "text" ? child.value : "")).join(""),
    ),
  ];
  return titles.map((title) => toPlain(title.slice(0, longestTitle)));
}

/** A page's title without the name of the site behind it; nothing that is short is a title. */
function withoutSite(title: string): string {
  const [first = ""] = title.split(/ [|–—•·-] /);
  return weigh(first) >= shortestHeadline ? first : title;
}

function toPlain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
