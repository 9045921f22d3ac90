"use client";

import { Button } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import list from "@/components/shell/list.module.css";
import { useSend } from "@/components/shell/use-send.ts";
import { When } from "@/components/shell/when.tsx";
import type { InvitationView } from "@/lib/schemas/link.ts";
import { roleTitle } from "./role-words.ts";

export function InvitationList({
  invitations,
  onWithdraw,
}: {
  invitations: readonly InvitationView[];
  onWithdraw: (invitation: InvitationView) => Promise<void>;
}) {
  const { send, isSending, error } = useSend();
  return (
    <>
      <ul className={list.list}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div>
              {invitation.email}
              <div className={list.meta}>
                {[invitation.projectName, invitation.role && roleTitle(invitation.role)]
                  .filter(Boolean)
                  .join(", ")}
                {(invitation.projectName || invitation.role) && " · "}
                by {invitation.madeByName}, <When at={invitation.createdAt} /> · ends{" "}
                <When at={invitation.expiresAt} />
              </div>
            </div>
            <Button
              onClick={() => void send(() => onWithdraw(invitation))}
              disabled={isSending}
              aria-label={`Withdraw the invitation for ${invitation.email}`}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <ErrorAlert error={error} />
    </>
  );
}
