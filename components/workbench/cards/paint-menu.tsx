"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { OnDemand } from "@/components/shell/on-demand.tsx";
import { partOf } from "@/components/shell/part.ts";
import { useReaderState } from "../model/reader-context.tsx";
import styles from "./label-chips.module.css";

const menuBox = partOf(() => import("./paint-menu-box.tsx").then((box) => box.PaintMenuBox));

/** The labels to paint with. */
export function PaintMenu() {
  const [isAsked, setAsked] = useState(false);
  const isEditable = useReaderState((state) => state.isEditable);
  if (!isEditable) return null;
  const closed = (
    <Button
      size="compact-xs"
      className={styles.paint}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      Paint
    </Button>
  );
  if (!isAsked) return closed;
  return (
    <OnDemand part={menuBox} props={{}}>
      {closed}
    </OnDemand>
  );
}
