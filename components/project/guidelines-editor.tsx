"use client";

import "@mantine/tiptap/styles.css";
import { Button, Group } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { useSend } from "@/components/shell/use-send.ts";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { RichDocument } from "@/lib/core/text/document.ts";
import styles from "./project.module.css";
import { toEditorContent } from "./to-editor-content.ts";
import { toRichDocument } from "./to-rich-document.ts";

const extensions = [
  StarterKit.configure({ codeBlock: false, heading: { levels: [2, 3] }, link: { openOnClick: false } }),
];

export function GuidelinesEditor({
  projectId,
  guidelines,
  onSaved,
  onCancel,
}: {
  projectId: string;
  guidelines: RichDocument;
  onSaved: () => void;
  onCancel: () => void;
}) {
  const { send, isSending, error } = useSend();
  const editor = useEditor({
    extensions,
    immediatelyRender: false,
    autofocus: true,
    content: toEditorContent(guidelines),
    editorProps: { attributes: { "aria-label": "Guidelines", role: "textbox", "aria-multiline": "true" } },
  });

  async function handleSave() {
    if (!editor) return;
    const isSaved = await send(async () => {
      const json = { guidelines: toRichDocument(editor.getJSON()) };
      await readAnswer(api.projects[":id"].$patch({ param: { id: projectId }, json }));
    });
    if (isSaved) onSaved();
  }

  return (
    <>
      <RichTextEditor editor={editor}>
        <RichTextEditor.Toolbar sticky stickyOffset="var(--top-height)">
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Code />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content className={styles.editor} />
      </RichTextEditor>
      <ErrorAlert error={error} />
      <Group gap="xs" mt="md">
        <Button variant="filled" onClick={handleSave} loading={isSending}>
          Save guidelines
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </Group>
    </>
  );
}
