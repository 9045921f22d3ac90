"use client";

import { Button, Drawer } from "@mantine/core";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic, useState } from "react";
import { Card } from "@/components/shell/card.tsx";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { CreateLabelInput, LabelView, RelationTypeView } from "@/lib/schemas/label.ts";
import { LabelForm } from "./label-form.tsx";
import { LabelList } from "./label-list.tsx";
import { LabelMenu } from "./label-menu.tsx";
import { move } from "./move.ts";
import { RelationTypes } from "./relation-types.tsx";
import { useLatest } from "./use-latest.ts";

type Editing = { label: LabelView | null };

export function LabelScreen({
  projectId,
  slug,
  labels,
  relationTypes,
  canManage,
}: {
  projectId: string;
  slug: string;
  labels: readonly LabelView[];
  relationTypes: readonly RelationTypeView[];
  canManage: boolean;
}) {
  const router = useRouter();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { send, error } = useSend();
  const keepOrder = useLatest((labelIds: string[]) =>
    send(async () => {
      const param = { id: projectId };
      await readAnswer(api.projects[":id"].labels.order.$put({ param, json: { labelIds } }));
    }),
  );
  const [shown, showOrder] = useOptimistic(labels);
  const used = shown.filter(({ isArchived }) => !isArchived);
  const archived = shown.filter(({ isArchived }) => isArchived);
  const refresh = () => router.refresh();

  async function handleSave(input: CreateLabelInput) {
    const label = editing?.label;
    if (label) await readAnswer(api.labels[":id"].$patch({ param: { id: label.id }, json: input }));
    else await readAnswer(api.projects[":id"].labels.$post({ param: { id: projectId }, json: input }));
    setEditing(null);
    refresh();
  }

  function handleMove(from: number, to: number) {
    const ordered = [...move(used, from, to), ...archived];
    startTransition(async () => {
      showOrder(ordered);
      await keepOrder(ordered.map(({ id }) => id));
      refresh();
    });
  }

  const listProps = {
    onEdit: canManage ? (label: LabelView) => setEditing({ label }) : undefined,
    menu: canManage
      ? (label: LabelView) => <LabelMenu label={label} others={used} onChanged={refresh} />
      : undefined,
  };
  return (
    <>
      <Card
        title="In use"
        aside={
          canManage && (
            <Button size="compact-sm" variant="filled" onClick={() => setEditing({ label: null })}>
              New label
            </Button>
          )
        }
      >
        <LabelList slug={slug} labels={used} onMove={canManage ? handleMove : undefined} {...listProps} />
        <ErrorAlert error={error} />
      </Card>
      {archived.length > 0 && (
        <Card title="Archived">
          <LabelList slug={slug} labels={archived} {...listProps} />
        </Card>
      )}
      <RelationTypes
        projectId={projectId}
        types={relationTypes}
        labels={shown}
        canManage={canManage}
        onChanged={refresh}
      />
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        position="right"
        size="lg"
        title={editing?.label ? `Label ${labelTitle(editing.label.name)}` : "New label"}
      >
        {editing && <LabelForm label={editing.label} onSave={handleSave} onClose={() => setEditing(null)} />}
      </Drawer>
    </>
  );
}
