"use client";

import { usePathname } from "next/navigation";
import { count } from "../count.ts";
import { TextLink } from "../text-link.tsx";
import { useWaiting } from "./use-waiting.ts";
import styles from "./waiting-notice.module.css";

/** Says that changes made on other pages are not on the server yet, and leads there. */
export function WaitingNotice({ actorId }: { actorId: string }) {
  const waiting = useWaiting(actorId, usePathname());
  return (
    <div role="status" className={waiting.length > 0 ? styles.notice : undefined}>
      {waiting.map(({ layerId, title, href, batches }) => (
        <p key={layerId}>
          {count(batches.length, "change")} not saved yet. Open <TextLink href={href}>{title}</TextLink> to
          see to it.
        </p>
      ))}
    </div>
  );
}
