"use client";

import { useRouter } from "next/navigation";
import { Card } from "@/components/shell/card.tsx";
import { api, readAnswer } from "@/lib/api/client.ts";
import type { InvitationView } from "@/lib/schemas/link.ts";
import type { PersonView } from "@/lib/schemas/person.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonTable } from "./person-table.tsx";

export function PeopleScreen({
  people,
  invitations,
  projects,
  ownId,
}: {
  people: readonly PersonView[];
  invitations: readonly InvitationView[];
  projects: readonly { id: string; name: string }[];
  ownId: string;
}) {
  const router = useRouter();
  return (
    <>
      <Card title="Invite">
        <InviteForm
          projects={projects}
          onInvite={async (json) => {
            const link = await readAnswer(api.people.invitations.$post({ json }));
            router.refresh();
            return link;
          }}
        />
      </Card>
      <Card title="Everybody">
        <PersonTable people={people} ownId={ownId} onChanged={() => router.refresh()} />
      </Card>
      {invitations.length > 0 && (
        <Card title="Invited, not here yet">
          <InvitationList
            invitations={invitations}
            onWithdraw={async ({ id }) => {
              await readAnswer(api.people.invitations[":id"].$delete({ param: { id } }));
              router.refresh();
            }}
          />
        </Card>
      )}
    </>
  );
}
