"use client";

import { Button, Checkbox, Fieldset, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import {
  type AttributeType,
  attributeTypes,
  hasChoices,
  hasPattern,
} from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { attributeDefinitionSchema } from "@/lib/schemas/label.ts";
import { type AttributeDraft, toAttributeDefinition } from "./attribute-draft.ts";
import { DefaultField } from "./default-field.tsx";
import styles from "./labels.module.css";

const typeWords: Record<AttributeType, string> = {
  choice: "Choice of a list",
  text: "Text",
  number: "Number",
  flag: "Yes or no",
};

function findProblems(draft: AttributeDraft): Partial<Record<string, string>> {
  const parsed = attributeDefinitionSchema.safeParse(toAttributeDefinition(draft));
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  );
}

export function AttributeEditor({
  draft,
  showsProblems,
  onChange,
  onMove,
  onRemove,
}: {
  draft: AttributeDraft;
  showsProblems: boolean;
  onChange: (draft: AttributeDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const set = (patch: Partial<AttributeDraft>) => onChange({ ...draft, ...patch });
  const problems = showsProblems ? findProblems(draft) : {};
  const called = draft.title || "new attribute";
  return (
    <Fieldset legend={called} className={styles.attribute}>
      <div className={styles.pair}>
        <TextInput
          label="Title"
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={problems.title}
          maxLength={60}
          required
        />
        <TextInput
          label="Name in the export"
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={problems.name}
          maxLength={40}
          required
        />
        <NativeSelect
          label="Kind"
          data={attributeTypes.map((type) => ({ value: type, label: typeWords[type] }))}
          value={draft.type}
          onChange={(event) => {
            const type = attributeTypes.find((known) => known === event.currentTarget.value);
            if (type) set({ type, default: "" });
          }}
        />
        <Checkbox
          label="Required before submitting"
          checked={draft.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
          className={styles.lowered}
        />
      </div>
      {hasChoices(draft) && (
        <Textarea
          label="Choices"
          description="One a line. “CFS = check-worthy” exports CFS and shows check-worthy."
          value={draft.choices}
          onChange={(event) => set({ choices: event.currentTarget.value })}
          error={problems.choices ?? problems.choiceTitles}
          autosize
          minRows={2}
        />
      )}
      {hasPattern(draft) && (
        <TextInput
          label="Pattern"
          description="A regular expression the whole text has to match, or nothing."
          value={draft.pattern}
          onChange={(event) => set({ pattern: event.currentTarget.value })}
          error={problems.pattern}
          styles={{ input: { fontFamily: "var(--mono)" } }}
        />
      )}
      <DefaultField draft={draft} error={problems.default} onChange={(value) => set({ default: value })} />
      <TextInput
        label="Help"
        description="One line under the field."
        value={draft.help}
        onChange={(event) => set({ help: event.currentTarget.value })}
        error={problems.help}
        maxLength={300}
      />
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onMove(-1)} aria-label={`Move ${called} up`}>
          Up
        </Button>
        <Button size="compact-sm" onClick={() => onMove(1)} aria-label={`Move ${called} down`}>
          Down
        </Button>
        <Button size="compact-sm" onClick={onRemove} aria-label={`Remove ${called}`}>
          Remove
        </Button>
      </Group>
    </Fieldset>
  );
}
