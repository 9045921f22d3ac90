"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Empty } from "@/components/shell/empty.tsx";
import { RichText } from "@/components/shell/rich-text.tsx";
import type { RichDocument } from "@/lib/core/text/document.ts";
import { GuidelinesEditor } from "./guidelines-editor.tsx";
import styles from "./project.module.css";

export function GuidelinesScreen({
  projectId,
  guidelines,
  canManage,
}: {
  projectId: string;
  guidelines: RichDocument;
  canManage: boolean;
}) {
  const router = useRouter();
  const [isEditing, setEditing] = useState(false);
  const isEmpty = guidelines.content.length === 0;

  if (isEditing) {
    return (
      <div className={styles.body}>
        <GuidelinesEditor
          projectId={projectId}
          guidelines={guidelines}
          onSaved={() => {
            setEditing(false);
            router.refresh();
          }}
          onCancel={() => setEditing(false)}
        />
      </div>
    );
  }

  const writeButton = canManage && (
    <Button variant={isEmpty ? "filled" : "default"} onClick={() => setEditing(true)}>
      {isEmpty ? "Write them" : "Edit"}
    </Button>
  );
  return (
    <div className={styles.body}>
      {isEmpty ? (
        <Empty title="No guidelines yet" action={writeButton}>
          {canManage
            ? "Say what this project marks and why, and settle the cases people ask about. The rules of each label stand below."
            : "The owners have not written any. The rules of each label stand below."}
        </Empty>
      ) : (
        <>
          <RichText document={guidelines} />
          {writeButton}
        </>
      )}
    </div>
  );
}
