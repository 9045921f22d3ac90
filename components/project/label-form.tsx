"use client";

import {
  Button,
  ColorInput,
  Group,
  NativeSelect,
  NumberInput,
  Switch,
  Textarea,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { Notice } from "@/components/shell/notice.tsx";
import { useFields } from "@/components/shell/use-fields.ts";
import { useSend } from "@/components/shell/use-send.ts";
import { lineStyles } from "@/lib/core/annotation/label.ts";
import {
  attributeDefinitionSchema,
  type CreateLabelInput,
  createLabelSchema,
  type LabelView,
} from "@/lib/schemas/label.ts";
import {
  type AttributeDraft,
  newAttributeDraft,
  toAttributeDefinition,
  toAttributeDraft,
} from "./attribute-draft.ts";
import { AttributeEditor } from "./attribute-editor.tsx";
import { LabelSample } from "./label-sample.tsx";
import styles from "./labels.module.css";
import { move } from "./move.ts";

const colours = ["#8a5a00", "#3d45a8", "#0b655e", "#a3195b", "#2f6f4f", "#7a3b9d", "#b3471d", "#245f8f"];

const fresh: Pick<
  LabelView,
  "name" | "colour" | "line" | "hotkey" | "guideline" | "maxLength" | "takesQuotationMarks"
> = {
  name: "",
  colour: "#245f8f",
  line: "solid",
  hotkey: "",
  guideline: "",
  maxLength: null,
  takesQuotationMarks: false,
};

export function LabelForm({
  label,
  onSave,
  onClose,
}: {
  /** Null: a new one. */
  label: LabelView | null;
  onSave: (input: CreateLabelInput) => Promise<void>;
  onClose: () => void;
}) {
  const { name, colour, line, hotkey, guideline, maxLength, takesQuotationMarks } = label ?? fresh;
  const [drafts, setDrafts] = useState((label?.attributes ?? []).map(toAttributeDraft));
  const [wasSent, setSent] = useState(false);
  const { values, set, problems, parse } = useFields(createLabelSchema, {
    name,
    colour,
    line,
    hotkey,
    guideline,
    maxLength,
    takesQuotationMarks,
    attributes: drafts.map(toAttributeDefinition),
  });
  const areFineAlone = values.attributes.every((one) => attributeDefinitionSchema.safeParse(one).success);
  const { send, isSending, error } = useSend();

  function handleAttributes(changed: AttributeDraft[]) {
    setDrafts(changed);
    set({ attributes: changed.map(toAttributeDefinition) });
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    setSent(true);
    const input = parse(event);
    if (input) await send(() => onSave(input));
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form} noValidate>
      <div className={styles.pair}>
        <TextInput
          label="Name in the export"
          description="Screens show it with a capital. Renaming loses no mark."
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={problems.name}
          maxLength={40}
          data-autofocus
          required
        />
        <TextInput
          label="Key"
          description="One character, or none."
          value={values.hotkey}
          onChange={(event) => set({ hotkey: event.currentTarget.value })}
          error={problems.hotkey}
          maxLength={2}
        />
        <ColorInput
          label="Colour"
          description="Tints and inks of both themes are made from it."
          value={values.colour}
          onChange={(hex) => set({ colour: hex.toLowerCase() })}
          error={problems.colour}
          format="hex"
          swatches={colours}
          eyeDropperButtonProps={{ "aria-label": "Pick a colour from the screen" }}
        />
        <NativeSelect
          label="Line"
          description="So that colour is never the only sign."
          data={[...lineStyles]}
          value={values.line}
          onChange={(event) => {
            const style = lineStyles.find((known) => known === event.currentTarget.value);
            if (style) set({ line: style });
          }}
        />
      </div>
      <LabelSample colour={values.colour} line={values.line} />
      <Textarea
        label="Introduction"
        description="What the label is for. It opens beside the text, above the label’s rules, which you write under Guidelines."
        value={values.guideline}
        onChange={(event) => set({ guideline: event.currentTarget.value })}
        error={problems.guideline}
        autosize
        minRows={4}
        maxRows={16}
      />
      <NumberInput
        label="Longest mark, in characters"
        description="Longer ones are pointed out before submitting. Without a number every length will do."
        value={values.maxLength ?? ""}
        onChange={(value) => set({ maxLength: typeof value === "number" ? value : null })}
        error={problems.maxLength}
        min={1}
        max={100_000}
        allowDecimal={false}
      />
      <Switch
        label="Quotation marks belong to the mark"
        description="Words selected between quotation marks are marked with them, as a quote is and a name is not."
        checked={values.takesQuotationMarks}
        onChange={(event) => set({ takesQuotationMarks: event.currentTarget.checked })}
      />
      <section className={styles.form}>
        <h3 className={styles.heading}>Attributes</h3>
        {drafts.map((draft, index) => (
          <AttributeEditor
            key={draft.key}
            draft={draft}
            showsProblems={wasSent}
            onChange={(changed) => handleAttributes(drafts.with(index, changed))}
            onMove={(by) => handleAttributes(move(drafts, index, index + by))}
            onRemove={() => handleAttributes(drafts.toSpliced(index, 1))}
          />
        ))}
        <div>
          <Button onClick={() => handleAttributes([...drafts, newAttributeDraft()])}>Add an attribute</Button>
        </div>
      </section>
      {areFineAlone && <Notice>{problems.attributes}</Notice>}
      <ErrorAlert error={error} />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={isSending}>
          {label ? "Save label" : "Create label"}
        </Button>
      </Group>
    </form>
  );
}
