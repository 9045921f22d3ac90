"use client";

import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { FillQueuesForm } from "./fill-queues-form.tsx";

/** Hands out what has free places, after a look at who would get what. */
export function FillQueues({
  project,
  people,
  onFilled,
}: {
  project: { id: string };
  people: readonly { userId: string; name: string }[];
  onFilled: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Fill queues</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Fill queues" size="lg">
        <FillQueuesForm
          project={project}
          people={people}
          onClose={() => setOpen(false)}
          onFilled={() => {
            setOpen(false);
            onFilled();
          }}
        />
      </Modal>
    </>
  );
}
