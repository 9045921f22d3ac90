"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import list from "@/components/shell/list.module.css";
import { When } from "@/components/shell/when.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { KeyView } from "@/lib/schemas/account.ts";
import { KeyForm } from "./key-form.tsx";

export function KeyList({ keys }: { keys: readonly KeyView[] }) {
  const router = useRouter();
  const [leaving, setLeaving] = useState<KeyView | null>(null);
  return (
    <>
      <p className={list.meta}>
        A key does what you can do, without your password: for scripts and for the export. Send it as{" "}
        <code>Authorization: Bearer cd_…</code>
      </p>
      {keys.length > 0 && (
        <ul className={list.list}>
          {keys.map((key) => (
            <li key={key.id}>
              <div>
                <b>{key.name}</b> <code>{key.prefix}…</code>
                <div className={list.meta}>
                  made <When at={key.createdAt} /> ·{" "}
                  {key.lastUsedAt ? (
                    <>
                      last used <When at={key.lastUsedAt} />
                    </>
                  ) : (
                    "never used"
                  )}
                  {key.expiresAt && (
                    <>
                      {" "}
                      · ends <When at={key.expiresAt} />
                    </>
                  )}
                </div>
              </div>
              <Button onClick={() => setLeaving(key)} aria-label={`Delete key ${key.name}`}>
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <KeyForm onCreated={() => router.refresh()} />
      <Confirm
        isOpen={leaving !== null}
        title={`Delete key ${leaving?.name ?? ""}`}
        verb="Delete key"
        onClose={() => setLeaving(null)}
        onConfirm={async () => {
          if (!leaving) return;
          await readAnswer(api.me.keys[":id"].$delete({ param: { id: leaving.id } }));
          router.refresh();
        }}
      >
        Whatever uses it stops working at once.
      </Confirm>
    </>
  );
}
