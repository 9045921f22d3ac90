"use client";

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { count } from "@/components/shell/count.ts";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { ArticleRow } from "@/lib/schemas/article.ts";
import styles from "./articles.module.css";
import { AssignDialog } from "./assign-dialog.tsx";
import { DescribeDialog } from "./describe-dialog.tsx";
import { ScheduleDialog } from "./schedule-dialog.tsx";
import { UnassignDialog } from "./unassign-dialog.tsx";

/** What can be done to all selected articles at once. */
export function BulkBar({
  project,
  people,
  stories,
  articles,
  isArchivedList,
  onChanged,
  onClear,
}: {
  project: { id: string };
  people: readonly { userId: string; name: string }[];
  stories: readonly { id: string; title: string }[];
  articles: readonly ArticleRow[];
  isArchivedList: boolean;
  onChanged: () => void;
  onClear: () => void;
}) {
  const [isAssigning, setAssigning] = useState(false);
  const [isTakingBack, setTakingBack] = useState(false);
  const [isScheduling, setScheduling] = useState(false);
  const [isDescribing, setDescribing] = useState(false);
  const articleIds = articles.map(({ id }) => id);
  const isAssigned = articles.some(({ assignees }) => assignees.length > 0);
  const { send, isSending, error } = useSend();

  async function handleArchive() {
    const isDone = await send(async () => {
      const json = { articleIds, isArchived: !isArchivedList };
      await readAnswer(api.projects[":id"].articles.archive.$post({ param: { id: project.id }, json }));
    });
    if (!isDone) return;
    const verb = isArchivedList ? "restored" : "archived";
    notifications.show({ message: `${count(articleIds.length, "article")} ${verb}.` });
    onChanged();
  }

  if (articleIds.length === 0) return <ErrorAlert error={error} />;
  return (
    <section aria-label="Selected articles" className={styles.bulk}>
      <span aria-live="polite">{count(articleIds.length, "article")} selected</span>
      <Button onClick={() => setAssigning(true)}>Assign</Button>
      {isAssigned && <Button onClick={() => setTakingBack(true)}>Take back</Button>}
      <Button onClick={() => setScheduling(true)}>Priority and due date</Button>
      <Button onClick={() => setDescribing(true)}>Story, outlet and date</Button>
      <Button onClick={handleArchive} loading={isSending}>
        {isArchivedList ? "Restore" : "Archive"}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        Clear
      </Button>
      <ErrorAlert error={error} />
      <AssignDialog
        project={project}
        people={people}
        articleIds={articleIds}
        isOpen={isAssigning}
        onClose={() => setAssigning(false)}
        onAssigned={() => {
          setAssigning(false);
          onChanged();
        }}
      />
      <UnassignDialog
        project={project}
        articles={articles}
        isOpen={isTakingBack}
        onClose={() => setTakingBack(false)}
        onTakenBack={() => {
          setTakingBack(false);
          onChanged();
        }}
      />
      <DescribeDialog
        project={project}
        stories={stories}
        articleIds={articleIds}
        isOpen={isDescribing}
        onClose={() => setDescribing(false)}
        onDescribed={() => {
          setDescribing(false);
          onChanged();
        }}
      />
      <ScheduleDialog
        project={project}
        articleIds={articleIds}
        isOpen={isScheduling}
        onClose={() => setScheduling(false)}
        onScheduled={() => {
          setScheduling(false);
          onChanged();
        }}
      />
    </section>
  );
}
