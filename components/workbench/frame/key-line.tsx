import type { ReactNode } from "react";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import { KeyCaps } from "../commands/key-caps.tsx";
import styles from "./foot.module.css";

/** What some keys do, and what is written between them; not shown where a person took the keys away. */
type KeyHint = {
  readonly title: string;
  readonly keys: readonly KeyName[];
  readonly between?: string;
  /** It changes something, so that it is not shown where nothing can be changed. */
  readonly isChange?: boolean;
};

/** The most useful keys in one line at the foot of the screen. */
export function KeyLine({
  hints,
  isEditable,
  children,
}: {
  hints: readonly KeyHint[];
  isEditable: boolean;
  children?: ReactNode;
}) {
  return (
    <footer className={styles.foot}>
      {hints.map(({ title, keys, between = "", isChange = false }) =>
        keys.length === 0 || (isChange && !isEditable) ? null : (
          <span key={title}>
            {keys.map((name, index) => (
              <span key={name}>
                {index > 0 && between}
                <KeyCaps name={name} />
              </span>
            ))}{" "}
            {title}
          </span>
        ),
      )}
      {children}
    </footer>
  );
}
