"use client";

import "@/components/shell/tokens.css";
import "./global.css";
import { SignInFrame } from "@/components/shell/sign-in-frame.tsx";
import { useOutage } from "@/components/shell/use-outage.ts";

/** When not even the layout can be made, such as while the database is away. */
export default function GlobalErrorPage({ retry }: { error: Error; retry: () => void }) {
  useOutage(retry);
  return (
    <html lang="en">
      <body>
        <SignInFrame
          title="Copydesk cannot answer now"
          aside="The server runs, but something it needs does not, most likely the database. Nothing you saved is lost."
        >
          <p>
            <button type="button" onClick={retry}>
              Try again
            </button>
          </p>
        </SignInFrame>
      </body>
    </html>
  );
}
