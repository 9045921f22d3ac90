"use client";

import { Button, Group, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import styles from "./articles.module.css";

type Form = "text" | "html";

/** A pasted article leaves as a file of one line of JSON, so it goes the way of every other file. */
function toFile({
  title,
  outlet,
  form,
  body,
}: {
  title: string;
  outlet: string;
  form: Form;
  body: string;
}): File {
  const article = { title: title.trim(), ...(outlet.trim() ? { outlet: outlet.trim() } : {}), [form]: body };
  return new File([`${JSON.stringify(article)}\n`], "pasted.jsonl", { type: "application/octet-stream" });
}

export function PasteForm({ onPaste }: { onPaste: (file: File) => void }) {
  const [title, setTitle] = useState("");
  const [outlet, setOutlet] = useState("");
  const [form, setForm] = useState<Form>("text");
  const [body, setBody] = useState("");

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onPaste(toFile({ title, outlet, form, body }));
  }

  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <div className={styles.pair}>
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={500}
          required
        />
        <TextInput
          label="Outlet"
          value={outlet}
          onChange={(event) => setOutlet(event.currentTarget.value)}
          maxLength={200}
        />
      </div>
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
