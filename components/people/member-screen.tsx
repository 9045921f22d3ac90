"use client";

import { useRouter } from "next/navigation";
import { Card } from "@/components/shell/card.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { InvitationView } from "@/lib/schemas/link.ts";
import { inviteMemberSchema, type MemberView } from "@/lib/schemas/person.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberTable } from "./member-table.tsx";

export function MemberScreen({
  project,
  members,
  invitations,
}: {
  project: { id: string; name: string };
  members: readonly MemberView[];
  invitations: readonly InvitationView[];
}) {
  const router = useRouter();
  return (
    <>
      <Card title="Invite">
        <InviteForm
          projectId={project.id}
          onInvite={async (input) => {
            const link = await readAnswer(
              api.projects[":id"].invitations.$post({
                param: { id: project.id },
                json: inviteMemberSchema.parse(input),
              }),
            );
            router.refresh();
            return link;
          }}
        />
      </Card>
      <Card title="Members">
        <MemberTable project={project} members={members} onChanged={() => router.refresh()} />
      </Card>
      {invitations.length > 0 && (
        <Card title="Invited, not here yet">
          <InvitationList
            invitations={invitations}
            onWithdraw={async ({ id: linkId }) => {
              await readAnswer(
                api.projects[":id"].invitations[":linkId"].$delete({ param: { id: project.id, linkId } }),
              );
              router.refresh();
            }}
          />
        </Card>
      )}
    </>
  );
}
