"use client";

import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/shell/confirm.tsx";
import { ConfirmSignOut } from "@/components/shell/confirm-sign-out.tsx";
import type { KeysAtSignOut } from "@/lib/schemas/account.ts";
import type { PersonView, UpdatePersonInput } from "@/lib/schemas/person.ts";

export type PersonDeed = "reset-link" | { signOut: KeysAtSignOut } | UpdatePersonInput;

/** What an administrator can do about one person. What ends somebody's work is asked about first. */
export function PersonMenu({
  person,
  isSelf,
  isBusy,
  onDeed,
}: {
  person: PersonView;
  isSelf: boolean;
  isBusy: boolean;
  onDeed: (deed: PersonDeed) => void;
}) {
  const [isSigningOut, setSigningOut] = useState(false);
  const [isDisabling, setDisabling] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button disabled={isBusy} aria-label={`Actions for ${person.name}`}>
            Actions
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDeed("reset-link")} disabled={person.isDisabled}>
            Make a password reset link
          </Menu.Item>
          <Menu.Item onClick={() => setSigningOut(true)}>Sign out everywhere</Menu.Item>
          <Menu.Item
            onClick={() => onDeed({ isAdmin: !person.isAdmin })}
            disabled={isSelf || person.isDisabled}
          >
            {person.isAdmin ? "No longer administrator" : "Make administrator"}
          </Menu.Item>
          <Menu.Divider />
          {person.isDisabled ? (
            <Menu.Item onClick={() => onDeed({ isDisabled: false })}>Enable again</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setDisabling(true)} disabled={isSelf}>
              Disable
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmSignOut
        isOpen={isSigningOut}
        title={`Sign out ${person.name} everywhere`}
        onClose={() => setSigningOut(false)}
        onConfirm={async (keys) => onDeed({ signOut: keys })}
      >
        Every browser they use has to sign in again.
      </ConfirmSignOut>
      <Confirm
        isOpen={isDisabling}
        title={`Disable ${person.name}`}
        verb="Disable"
        onClose={() => setDisabling(false)}
        onConfirm={async () => onDeed({ isDisabled: true })}
      >
        They are signed out at once, and their keys stop. What they submitted stays; articles they have not
        begun are free again, and what they began counts for nothing until they are back. You can enable them
        again.
      </Confirm>
    </>
  );
}
