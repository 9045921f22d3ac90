"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorAlert } from "./error-alert.tsx";
import { useSend } from "./use-send.ts";

/** Asks before something that cannot be taken back; stays open and says why when it fails. */
export function Confirm({
  isOpen,
  title,
  children,
  verb,
  isDisabled = false,
  onConfirm,
  onClose,
}: {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  verb: string;
  isDisabled?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const { send, isSending, error, clearError } = useSend();

  function handleClose() {
    clearError();
    onClose();
  }

  async function handleConfirm() {
    if (await send(onConfirm)) handleClose();
  }

  return (
    <Modal opened={isOpen} onClose={handleClose} title={title}>
      <Text component="div">{children}</Text>
      <ErrorAlert error={error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button onClick={handleClose}>Cancel</Button>
        <Button variant="filled" onClick={handleConfirm} loading={isSending} disabled={isDisabled}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
