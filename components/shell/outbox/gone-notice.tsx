"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { describeWaiting } from "@/lib/client/describe-waiting.ts";
import type { WaitingLayer } from "@/lib/client/outbox-store.ts";
import { count } from "../count.ts";
import { OnDemand } from "../on-demand.tsx";
import { partOf } from "../part.ts";
import styles from "./waiting-notice.module.css";

const question = partOf(() => import("./give-up-question.tsx").then((all) => all.GiveUpQuestion));

/** Changes to an article that is gone: they can be kept as a file, and given up. */
export function GoneNotice({ layer, onGiveUp }: { layer: WaitingLayer; onGiveUp: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  const amount = count(describeWaiting(layer).length, "change");
  return (
    <div className={styles.gone}>
      <p>
        {amount} to {layer.title} cannot be saved: the article is gone, or no longer yours to see.
      </p>
      <Button size="compact-sm" onClick={() => setAsking(true)}>
        Give up
      </Button>
      <OnDemand
        part={question}
        props={{ isOpen: isAsking, layer, onGiveUp, onClose: () => setAsking(false) }}
      />
    </div>
  );
}
