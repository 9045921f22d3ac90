"use client";

import "@/components/shell/tokens.css";
import "./global.css";
import { Door } from "@/components/shell/door.tsx";
import { useOutage } from "@/components/shell/use-outage.ts";

/** When not even the layout can be made, such as while the database is away. */
export default function GlobalErrorPage({ retry }: { error: Error; retry: () => void }) {
  useOutage(retry);
  return (
    <html lang="en">
      <body>
        <Door
          title="Copydesk cannot answer now"
          aside="The server runs, but something it needs does not, most likely the database. Nothing you saved is lost."
        >
          <p>
            <button type="button" onClick={retry}>
              Try again
            </button>
          </p>
        </Door>
      </body>
    </html>
  );
}
