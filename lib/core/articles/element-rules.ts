import type { Element } from "hast";
import type { Mark } from "@/lib/core/text/document.ts";
import { toLinkAddress } from "./safe-address.ts";

const dropped = new Set(
  (
    "script style template noframes iframe frame frameset object embed applet param svg math canvas video audio " +
    "input button select option optgroup datalist textarea progress meter head title meta link base " +
    "nav dialog map area rt rp colgroup col"
  ).split(" "),
);

const containers = new Set(
  (
    "html body div section article main header footer aside hgroup search address figure details summary fieldset legend " +
    "form noscript center dl dt dd p li tbody thead tfoot tr td th menu dir"
  ).split(" "),
);

const marks: Readonly<Record<string, Exclude<Mark["type"], "link">>> = {
  strong: "bold",
  b: "bold",
  em: "italic",
  i: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  del: "strike",
  strike: "strike",
  code: "code",
  sup: "superscript",
  sub: "subscript",
};

/** A browser shows nothing of these, and Word marks its hidden text with the last. */
const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Whether an element leaves nothing in the article: it shows no text, is not part of the reading, or is hidden. */
export function isDropped(element: Element): boolean {
  const { hidden, style } = element.properties;
  return dropped.has(element.tagName) || hidden === true || hidingStyle.test(String(style ?? ""));
}

/** Whether an element starts and ends a line of its own and is otherwise only a container. */
export function isContainer(element: Element): boolean {
  return containers.has(element.tagName);
}

/** The formatting an element stands for, or null. A link to anywhere unsafe is no link. */
export function toMark(element: Element): Mark | null {
  if (element.tagName === "a") {
    const href = toLinkAddress(element.properties.href);
    return href === null ? null : { type: "link", attrs: { href } };
  }
  const type = Object.hasOwn(marks, element.tagName) ? marks[element.tagName] : undefined;
  return type === undefined ? null : { type };
}
