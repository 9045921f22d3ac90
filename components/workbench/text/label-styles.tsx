import { labelColours } from "@/lib/core/annotation/colour.ts";
import type { Label } from "@/lib/core/annotation/label.ts";

/** Colours and underline of each label, as the classes `label-0`, `label-1`… that spans, dots and chips carry. */
export function LabelStyles({ labels }: { labels: readonly Label[] }) {
  const css = labels.map(({ colour, line }, index) => {
    const { light, dark } = labelColours(colour);
    return [
      `.label-${index}{--label-ink:${light.ink};--label-tint:${light.tint};--label-line:${line}}`,
      `[data-mantine-color-scheme="dark"] .label-${index}{--label-ink:${dark.ink};--label-tint:${dark.tint}}`,
    ].join("");
  });
  return <style>{css.join("")}</style>;
}
