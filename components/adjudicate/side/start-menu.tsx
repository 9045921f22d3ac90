"use client";

import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { backToText } from "@/components/workbench/model/moving.ts";
import type { MergeStrategy } from "@/lib/core/review/merge.ts";
import { previewOf, startFrom } from "../model/deciding.ts";
import { useAdjudication } from "../model/use-adjudication.ts";
import styles from "./start-menu.module.css";

/** Ways to decide much at once to begin with, each with how many it would decide of what is open. */
export function StartMenu() {
  const adjudication = useAdjudication();
  const [isOpen, setOpen] = useState(false);
  const ways: readonly { title: string; strategy: MergeStrategy }[] = [
    { title: "What all agree on", strategy: "unanimous" },
    { title: "What most say", strategy: "majority" },
    ...adjudication.annotators.map(({ letter, name, layerId }) => ({
      title: `What ${name} (${letter}) says`,
      strategy: { trusted: layerId },
    })),
  ];

  function handleStart(strategy: MergeStrategy) {
    backToText(adjudication.judging.reader);
    startFrom(adjudication, strategy);
  }

  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm">Start from…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Decides what is open; every decision made stays</Menu.Label>
        {isOpen &&
          ways.map(({ title, strategy }) => (
            <Menu.Item
              key={title}
              rightSection={
                <span className={styles.amount}>decides {previewOf(adjudication, strategy)}</span>
              }
              onClick={() => handleStart(strategy)}
            >
              {title}
            </Menu.Item>
          ))}
        <Menu.Item rightSection={<span className={styles.amount}>decides 0</span>}>Nothing</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
