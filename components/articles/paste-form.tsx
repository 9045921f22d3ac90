"use client";

import { Button, Group, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import styles from "./articles.module.css";
import type { ImportFile } from "./import-details.ts";

type Form = "text" | "html";

/** A pasted article leaves as a file of one line of JSON, so it goes the way of every other file. */
function toFile({ title, form, body }: { title: string; form: Form; body: string }): ImportFile {
  const line = `${JSON.stringify({ title: title.trim(), [form]: body })}\n`;
  return {
    number: 0,
    file: new File([line], "pasted.jsonl", { type: "application/octet-stream" }),
    page: form === "html" ? new Blob([`<meta charset="utf-8">${body}`]) : null,
    isWhole: false,
  };
}

export function PasteForm({ onPaste }: { onPaste: (file: ImportFile) => void }) {
  const [title, setTitle] = useState("");
  const [form, setForm] = useState<Form>("text");
  const [body, setBody] = useState("");

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onPaste(toFile({ title, form, body }));
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <TextInput
        label="Title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={500}
        required
      />
      <SegmentedControl
        aria-label="What the text is"
        data={[
          { value: "text", label: "Plain text" },
          { value: "html", label: "HTML" },
        ]}
        value={form}
        onChange={setForm}
      />
      <Textarea
        label={form === "html" ? "HTML" : "Text"}
        description={form === "html" ? undefined : "Each line is a paragraph; nothing is changed."}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        rows={10}
        styles={{ input: { fontFamily: form === "html" ? "var(--mono)" : "var(--serif)" } }}
        dir="auto"
        required
      />
      <Group justify="flex-end">
        <Button type="submit" variant="filled" disabled={title.trim() === "" || body.trim() === ""}>
          Bring it in
        </Button>
      </Group>
    </form>
  );
}
