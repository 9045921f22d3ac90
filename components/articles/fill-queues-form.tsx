"use client";

import { Button, Group, Loader, MultiSelect } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useEffect, useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { QueueFill } from "@/lib/schemas/queue.ts";
import { FillPreview } from "./fill-preview.tsx";

export function FillQueuesForm({
  project: { id },
  people,
  onClose,
  onFilled,
}: {
  project: { id: string };
  people: readonly { userId: string; name: string }[];
  onClose: () => void;
  onFilled: () => void;
}) {
  const [userIds, setUserIds] = useState<string[]>([]);
  const [preview, setPreview] = useState<QueueFill | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { send, isSending, error } = useSend();

  useEffect(() => {
    let isStale = false;
    readAnswer(
      api.projects[":id"].queues.$get({ param: { id }, query: { userIds: userIds.join(",") } }),
    ).then(
      (answer) => {
        if (isStale) return;
        setPreview(answer);
        setTrouble(null);
      },
      (cause) => !isStale && setTrouble(cause),
    );
    return () => {
      isStale = true;
    };
  }, [id, userIds]);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const isDone = await send(async () => {
      const { given } = await readAnswer(
        api.projects[":id"].queues.fill.$post({ param: { id }, json: { userIds } }),
      );
      notifications.show({ message: `${count(given, "place")} given.` });
    });
    if (isDone) onFilled();
  }

  return (
    <form onSubmit={handleSubmit}>
      <MultiSelect
        label="Whose queues"
        description="Nobody chosen: everybody who annotates here."
        placeholder={userIds.length === 0 ? "Everybody" : undefined}
        data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={userIds}
        onChange={setUserIds}
        searchable
        hidePickedOptions
      />
      {preview ? (
        <FillPreview fill={preview} />
      ) : (
        !trouble && <Loader size="sm" aria-label="Reading" mt="md" />
      )}
      <ErrorAlert error={error ?? trouble} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={isSending} disabled={!preview || preview.given === 0}>
          {preview && preview.given > 0 ? `Give ${count(preview.given, "place")}` : "Nothing to give"}
        </Button>
      </Group>
    </form>
  );
}
