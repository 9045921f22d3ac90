import type { Element } from "hast";
import { isDropped } from "../element-rules.ts";
import { linkShare } from "./element-text.ts";

/** Elements whose text is seldom the article's, though they stand inside it. */
const besides = new Set("nav aside footer header form button dialog".split(" "));
const besideNames =
  /related|recirc|promo|share|social|newsletter|subscri|comment|sidebar|widget|advert|sponsor|outbrain|taboola|cookie|breadcrumb|tags|author-bio|read-?more|also/i;

/** Is it an element that seldom holds an article's text, by its kind, its name or its links? */
export function isBeside(element: Element): boolean {
  if (isDropped(element) || besides.has(element.tagName)) return true;
  const { className, id } = element.properties;
  const names = `${Array.isArray(className) ? className.join(" ") : ""} ${String(id ?? "")}`;
  return besideNames.test(names) || (element.tagName === "ul" && linkShare(element) > 0.5);
}
