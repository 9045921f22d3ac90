import sans from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?address";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?address";
import { mantineHtmlProps } from "@mantine/core";
import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@/components/shell/mantine.css";
import "@/components/shell/fonts.css";
import "@/components/shell/tokens.css";
import "./global.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { AppearanceScript } from "@/components/shell/appearance-script.tsx";
import { earlyKeysScript } from "@/components/shell/early-keys.ts";
import { Providers } from "@/components/shell/providers.tsx";
import { SkipLink } from "@/components/shell/skip-link.tsx";
import { getMe } from "@/lib/server/people/me.ts";
import { currentUser } from "@/lib/server/sign-in/current-user.ts";
import { scriptNonce } from "@/lib/server/sign-in/nonce.ts";

export const metadata: Metadata = {
  title: { default: "Copydesk", template: "%s · Copydesk" },
  description: "An annotation workbench for news.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const font of [serif, sans]) preload(font, { as: "font", type: "font/woff2", crossOrigin: "" });
  const user = await currentUser();
  const viewer = user && (await getMe(user));
  const nonce = await scriptNonce();
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <AppearanceScript nonce={nonce} appearance={viewer?.preferences.appearance ?? null} />
        <script nonce={nonce} suppressHydrationWarning>
          {earlyKeysScript}
        </script>
      </head>
      <body>
        <Providers viewer={viewer}>
          <SkipLink />
          {children}
        </Providers>
      </body>
    </html>
  );
}
