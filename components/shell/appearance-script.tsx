import { ColorSchemeScript } from "@mantine/core";
import type { Preferences } from "@/lib/schemas/preferences.ts";

const asSystem = `document.documentElement.dataset.mantineColorScheme =
  matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";`;

/**
 * Makes the page light or dark before its first paint. What somebody who is signed in has chosen is known; of others the browser
 * remembers it, but its storage takes as long to open as the page to be laid out.
 */
export function AppearanceScript({
  appearance,
  nonce,
}: {
  appearance: Preferences["appearance"] | null;
  nonce: string | undefined;
}) {
  if (!appearance) return <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {appearance === "auto"
        ? asSystem
        : `document.documentElement.dataset.mantineColorScheme = "${appearance}";`}
    </script>
  );
}
