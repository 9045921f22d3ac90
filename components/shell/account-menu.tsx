"use client";

import { Button, Menu } from "@mantine/core";
import Link from "next/link";
import type { MeView } from "@/lib/schemas/account.ts";
import styles from "./account-menu.module.css";
import { AppearanceItems } from "./appearance-items.tsx";
import { introduction, places } from "./places.ts";
import { signOutHere } from "./sign-out.ts";

function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last ? `${words[0]} ${last.charAt(0)}.` : (words[0] ?? "");
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.charAt(0) ?? "").join("");
}

/** `isCompact`: initials only, and the places of the desk are in the menu. */
export function AccountMenu({ viewer, isCompact }: { viewer: MeView; isCompact: boolean }) {
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <Button aria-label={`Account menu, ${viewer.name}`} px={isCompact ? 9 : undefined}>
          {isCompact ? initials(viewer.name) : shortName(viewer.name)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.who}>
          {viewer.name}
          <span>{viewer.email}</span>
        </Menu.Label>
        <div className={isCompact ? undefined : styles.narrowOnly}>
          {places(viewer.isAdmin).map(({ href, title }) => (
            <Menu.Item key={href} component={Link} href={href}>
              {title}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </div>
        <Menu.Item component={Link} href="/account">
          My account
        </Menu.Item>
        <Menu.Item component={Link} href={introduction.href}>
          {introduction.title}
        </Menu.Item>
        <Menu.Divider />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOutHere(viewer.id)}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
