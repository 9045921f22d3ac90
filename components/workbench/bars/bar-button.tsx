import { UnstyledButton } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import styles from "./floating-bar.module.css";

type Props = {
  title: string;
  /** The key that does the same, where there is one. */
  shortcut?: KeyName | undefined;
  isPressed?: boolean;
  onClick: (event: MouseEvent) => void;
  children: ReactNode;
};

/** A button of a floating bar. Pressing it leaves focus and selection where they are. */
export function BarButton({ title, shortcut, isPressed, onClick, children }: Props) {
  return (
    <UnstyledButton
      className={styles.button}
      aria-label={title}
      aria-keyshortcuts={shortcut}
      aria-pressed={isPressed}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
      {shortcut && <KeyCaps name={shortcut} />}
    </UnstyledButton>
  );
}
