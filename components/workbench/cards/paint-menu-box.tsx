"use client";

import { Button, Menu } from "@mantine/core";
import { useOpenedMenu } from "@/components/shell/use-opened-menu.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { useReader } from "../model/reader-context.tsx";
import { LabelDot } from "../widgets/label-dot.tsx";
import styles from "./label-chips.module.css";

/** The menu of `PaintMenu`, open from the start. */
export function PaintMenuBox() {
  const reader = useReader();
  const { target, menu } = useOpenedMenu();
  return (
    <Menu position="bottom-end" {...menu}>
      <Menu.Target>
        <Button ref={target} size="compact-xs" className={styles.paint}>
          Paint
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} className={styles.menu}>
        <Menu.Label>Everything you select becomes</Menu.Label>
        {reader.article.labels.map(({ id, name, isArchived }, index) =>
          isArchived ? null : (
            <Menu.Item
              key={id}
              leftSection={<LabelDot index={index} />}
              onClick={() => reader.state.set({ paintLabelId: id })}
            >
              {labelTitle(name)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
