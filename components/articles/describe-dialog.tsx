"use client";

import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, readAnswer } from "@/lib/api/client.ts";
import { BulkDialog } from "./bulk-dialog.tsx";

const none = "none";

/** Sets the story, the outlet and the day of publication of several articles; what is left as it is stays so. */
export function DescribeDialog({
  project,
  stories,
  articleIds,
  isOpen,
  onClose,
  onDescribed,
}: {
  project: { id: string };
  stories: readonly { id: string; title: string }[];
  articleIds: string[];
  isOpen: boolean;
  onClose: () => void;
  onDescribed: () => void;
}) {
  const [story, setStory] = useState<string | null>(null);
  const [outlet, setOutlet] = useState("");
  const [day, setDay] = useState("");
  const isEmpty = story === null && outlet.trim() === "" && day === "";

  async function send() {
    const json = {
      articleIds,
      ...(story === null ? {} : { storyId: story === none ? null : story }),
      ...(outlet.trim() === "" ? {} : { outlet: outlet.trim() }),
      ...(day === "" ? {} : { publishedOn: day }),
    };
    await readAnswer(api.projects[":id"].articles.describe.$post({ param: { id: project.id }, json }));
  }

  function handleSet() {
    setStory(null);
    setOutlet("");
    setDay("");
    onDescribed();
  }

  return (
    <BulkDialog
      what="Story, outlet and date"
      articleIds={articleIds}
      isOpen={isOpen}
      isEmpty={isEmpty}
      send={send}
      onClose={onClose}
      onSet={handleSet}
    >
      <Select
        label="Story"
        placeholder="As it is"
        data={[
          { value: none, label: "No story" },
          ...stories.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={story}
        onChange={setStory}
        searchable
        clearable
        data-autofocus
      />
      <TextInput
        label="Outlet"
        placeholder="As it is"
        value={outlet}
        onChange={(event) => setOutlet(event.currentTarget.value)}
        maxLength={200}
      />
      <TextInput
        label="Published on"
        description="Left empty it stays as it is. A day begins by each article’s own time zone."
        type="date"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </BulkDialog>
  );
}
