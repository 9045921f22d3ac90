"use client";

import { Button, Group, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { FormEvent, ReactNode } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import styles from "./articles.module.css";

/** Sets something of several articles at once. `what` is named in the title; `onSet` is told once all are changed. */
export function BulkDialog({
  what,
  articleIds,
  isOpen,
  isEmpty,
  send,
  onClose,
  onSet,
  children,
}: {
  what: string;
  articleIds: readonly string[];
  isOpen: boolean;
  isEmpty: boolean;
  send: () => Promise<void>;
  onClose: () => void;
  onSet: () => void;
  children: ReactNode;
}) {
  const { send: sending, isSending, error } = useSend();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!(await sending(send))) return;
    notifications.show({ message: `${count(articleIds.length, "article")} changed.` });
    onSet();
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={`${what} of ${count(articleIds.length, "article")}`}>
      <form onSubmit={handleSubmit} className={styles.form}>
        {children}
        <ErrorAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSending} disabled={isEmpty}>
            Set
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
