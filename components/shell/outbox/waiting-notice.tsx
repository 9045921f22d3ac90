"use client";

import { usePathname } from "next/navigation";
import { count } from "../count.ts";
import { TextLink } from "../text-link.tsx";
import { GoneNotice } from "./gone-notice.tsx";
import { useWaiting } from "./use-waiting.ts";
import styles from "./waiting-notice.module.css";

/** Says that changes made on other pages are not on the server yet, and leads there; where there is no such page any more, they can be given up. */
export function WaitingNotice({ actorId }: { actorId: string }) {
  const { waiting, giveUp } = useWaiting(actorId, usePathname());
  return (
    <div role="status" className={waiting.length > 0 ? styles.notice : undefined}>
      {waiting.map((layer) =>
        layer.isGone ? (
          <GoneNotice key={layer.layerId} layer={layer} onGiveUp={() => giveUp(layer)} />
        ) : (
          <p key={layer.layerId}>
            {count(layer.batches.length, "change")} not saved yet. Open{" "}
            <TextLink href={layer.href}>{layer.title}</TextLink> to see to it.
          </p>
        ),
      )}
    </div>
  );
}
