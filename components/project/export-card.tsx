"use client";

import { Button, MultiSelect, Radio } from "@mantine/core";
import { useState } from "react";
import { Card } from "@/components/shell/card.tsx";
import { type Role, rolesFor } from "@/lib/core/access.ts";
import { exportLayers } from "@/lib/schemas/export.ts";
import type { StoryView } from "@/lib/schemas/story.ts";
import { CommandLine } from "./command-line.tsx";
import { type ExportChoice, exportCommand, exportCurl, exportPath } from "./export-lines.ts";
import styles from "./project.module.css";

const layerWords: Record<(typeof exportLayers)[number], string> = {
  gold: "Gold: what review has settled",
  submitted: "Submitted: every layer handed in",
  all: "All: every annotator’s layer as it stands",
};

export function ExportCard({
  project,
  labels,
  stories,
  address,
}: {
  project: { slug: string; role: Role };
  labels: readonly { name: string }[];
  stories: readonly StoryView[];
  address: string;
}) {
  const [choice, setChoice] = useState<ExportChoice>({ layers: "gold", labels: [], stories: [] });
  return (
    <Card title="Export" aside="JSONL, one article a line">
      <div className={styles.form}>
        <Radio.Group
          label="Layers"
          value={choice.layers}
          onChange={(value) => {
            const layers = exportLayers.find((name) => name === value);
            if (layers) setChoice({ ...choice, layers });
          }}
        >
          <div className={styles.radios}>
            {exportLayers
              .filter((name) => name !== "all" || rolesFor("manage").includes(project.role))
              .map((name) => (
                <Radio key={name} value={name} label={layerWords[name]} />
              ))}
          </div>
        </Radio.Group>
        <MultiSelect
          label="Labels"
          placeholder={choice.labels.length === 0 ? "All labels" : ""}
          data={labels.map(({ name }) => name)}
          value={choice.labels}
          onChange={(names) => setChoice({ ...choice, labels: names })}
          searchable
          clearable
        />
        <MultiSelect
          label="Stories"
          placeholder={choice.stories.length === 0 ? "All stories" : ""}
          data={stories.map(({ title }) => title)}
          value={choice.stories}
          onChange={(titles) => setChoice({ ...choice, stories: titles })}
          searchable
          clearable
        />
        <Button component="a" href={exportPath(project.slug, choice)} download>
          Download
        </Button>
      </div>
      <CommandLine title="From anywhere, with a key" line={exportCurl(address, project.slug, choice)} />
      <CommandLine title="On the host" line={exportCommand(project.slug, choice)} />
    </Card>
  );
}
