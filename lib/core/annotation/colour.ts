import { contrastRatio, hexToOklch, oklchToHex } from "./oklch.ts";

/** The page and the article's text in both themes, which every label's colours are made for. */
export const papers = {
  light: { paper: "#fcfbf8", text: "#1d1b18" },
  dark: { paper: "#171614", text: "#ece8df" },
} as const;

/** A label's colour in one theme: `ink` for underlines and dots, `tint` behind the text. Both `#rrggbb`. */
export type LabelColour = { readonly ink: string; readonly tint: string };

/** The least contrast of ink with paper and tint. It is what small text needs, so ink may also be written with. */
const leastContrast = 4.5;

/**
 * A label's colours in both themes, of the hue of `colour` (`#rrggbb`). In light the ink is the colour itself, darkened
 * as far as it must be. Whatever the colour, the article's text keeps a contrast of 4.5 on the tint, and the ink 4.5 with
 * paper and tint. Throws `RangeError` for what is no colour.
 */
export function labelColours(colour: string): { readonly light: LabelColour; readonly dark: LabelColour } {
  const { lightness, chroma, hue } = hexToOklch(colour);
  const tint = oklchToHex({ lightness: 0.933, chroma: Math.min(0.036, 0.4 * chroma), hue });
  const isReadable = (ink: string) =>
    contrastRatio(ink, papers.light.paper) >= leastContrast && contrastRatio(ink, tint) >= leastContrast;
  let ink = colour.toLowerCase();
  for (let darker = lightness; !isReadable(ink); darker -= 0.01) {
    ink = oklchToHex({ lightness: Math.max(0, darker), chroma, hue });
  }
  return {
    light: { ink, tint },
    dark: {
      ink: oklchToHex({ lightness: 0.805, chroma: Math.min(0.115, chroma), hue }),
      tint: oklchToHex({ lightness: 0.31, chroma: Math.min(0.062, 0.5 * chroma), hue }),
    },
  };
}
