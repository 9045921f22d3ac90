"use client";

import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { KeysAtSignOut } from "@/lib/schemas/account.ts";
import { Confirm } from "./confirm.tsx";

/** Asks before somebody is signed out everywhere, and what is to become of their keys. */
export function ConfirmSignOut({
  isOpen,
  title,
  children,
  onConfirm,
  onClose,
}: {
  isOpen: boolean;
  title: string;
  children: string;
  onConfirm: (keys: KeysAtSignOut) => Promise<void>;
  onClose: () => void;
}) {
  const [keys, setKeys] = useState<KeysAtSignOut>("keep");

  function handleClose() {
    setKeys("keep");
    onClose();
  }

  return (
    <Confirm
      isOpen={isOpen}
      title={title}
      verb="Sign out everywhere"
      onClose={handleClose}
      onConfirm={() => onConfirm(keys)}
    >
      {children}
      <Checkbox
        mt="sm"
        label="Delete all keys for scripts too"
        description="Keys that are kept go on working."
        checked={keys === "delete"}
        onChange={(event) => setKeys(event.currentTarget.checked ? "delete" : "keep")}
      />
    </Confirm>
  );
}
