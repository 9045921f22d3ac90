import type { Element, Nodes, Root } from "hast";
import { parseHTML } from "linkedom";

const markName = /^n\d+$/;

/** A page as a DOM, with a way back: which element of the tree each DOM element was made from. */
export type MarkedPage = {
  readonly document: Document;
  /** The elements whose marks are found on a DOM element or on what stands inside it. */
  readonly listOrigins: (node: Node) => Set<Element>;
};

/**
 * Builds a DOM of a page, each element with a mark. A mark is the name of an attribute and not its value, so that an element that takes the
 * attributes of another has the marks of both, and a mark outlasts being written as HTML and read again. Comments, scripts and styles are left out.
 */
export function hastToDom(root: Root): MarkedPage {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const origins: Element[] = [];

  function append(parent: Node, node: Nodes): void {
    if (node.type === "text") parent.appendChild(document.createTextNode(node.value));
    if (node.type === "root") for (const child of node.children) append(parent, child);
    if (node.type !== "element" || left.has(node.tagName)) return;
    const element = findOrMake(node.tagName);
    for (const [name, value] of listAttributes(node)) element.setAttribute(name, value);
    mark(element, node);
    if (!element.parentNode) parent.appendChild(element);
    for (const child of node.children) append(placeFor(child, element, node), child);
  }

  function mark(element: HTMLElement, origin: Element): void {
    element.setAttribute(`n${origins.length}`, "");
    origins.push(origin);
  }

  /** Readability puts the text of a division into a paragraph and throws the division away, so such text stands in a mark of its own. */
  function placeFor(child: Nodes, element: HTMLElement, node: Element): HTMLElement {
    if (child.type !== "text" || !isDivision(element) || child.value.trim() === "") return element;
    const span = document.createElement("span");
    mark(span, node);
    element.appendChild(span);
    return span;
  }

  function findOrMake(tagName: string): HTMLElement {
    if (tagName === "html") return document.documentElement;
    if (tagName === "head") return document.head;
    if (tagName === "body") return document.body;
    // Readability throws away noscript with all that is in it, but a browser without scripts shows it.
    return document.createElement(tagName === "noscript" ? "div" : tagName);
  }

  function listOrigins(node: Node): Set<Element> {
    const found = new Set<Element>();
    const pending: Node[] = [node];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if ("getAttributeNames" in next && typeof next.getAttributeNames === "function") {
        for (const name of next.getAttributeNames()) {
          const origin = markName.test(name) ? origins[Number(name.slice(1))] : undefined;
          if (origin) found.add(origin);
        }
      }
      for (const child of next.childNodes) pending.push(child);
    }
    return found;
  }

  append(document.body, root);
  return { document, listOrigins };
}

function isDivision({ localName }: HTMLElement): boolean {
  return localName === "div" || localName === "body";
}

const left = new Set(["script", "style", "template", "link", "base"]);

function listAttributes({ properties }: Element): [name: string, value: string][] {
  return Object.entries(properties).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false || name.startsWith("data")) return [];
    const text = value === true ? "" : Array.isArray(value) ? value.join(" ") : String(value);
    const attribute = toAttribute(name);
    return /^[a-z][a-z-]*$/.test(attribute) ? [[attribute, text]] : [];
  });
}

function toAttribute(name: string): string {
  if (name === "className") return "class";
  return name.replace(/^aria(?=[A-Z])/, "aria-").toLowerCase();
}
