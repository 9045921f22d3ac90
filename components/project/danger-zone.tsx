"use client";

import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Card } from "@/components/shell/card.tsx";
import { Confirm } from "@/components/shell/confirm.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import styles from "./project.module.css";

export function DangerZone({ project }: { project: { id: string; name: string } }) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <Card title="Delete the project">
      <p className={styles.note}>
        Articles, marks, reviews and labels go with it. Export first what you want to keep.
      </p>
      <Button onClick={() => setAsking(true)} mt="sm">
        Delete {project.name}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`Delete ${project.name}`}
        verb="Delete for good"
        isDisabled={typed !== project.name}
        onClose={() => {
          setTyped("");
          setAsking(false);
        }}
        onConfirm={async () => {
          await readAnswer(api.projects[":id"].$delete({ param: { id: project.id } }));
          router.push("/projects");
        }}
      >
        <p>This cannot be taken back.</p>
        <TextInput
          label={`Type “${project.name}” to go on`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          mt="sm"
          data-autofocus
        />
      </Confirm>
    </Card>
  );
}
