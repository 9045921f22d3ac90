"use client";

import { Button, type ButtonProps, Menu } from "@mantine/core";
import Link from "next/link";
import type { MeView } from "@/lib/schemas/account.ts";
import styles from "./account-menu.module.css";
import { AppearanceItems } from "./appearance-items.tsx";
import { introduction, places } from "./places.ts";
import { signOutHere } from "./sign-out.ts";
import { useOpenedMenu } from "./use-opened-menu.ts";

type Props = { viewer: MeView; isCompact: boolean; button: ButtonProps & { "aria-label": string } };

/** The menu of `AccountMenu`, open from the start. */
export function AccountMenuBox({ viewer, isCompact, button }: Props) {
  const { target, menu } = useOpenedMenu();
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} {...menu}>
      <Menu.Target>
        <Button ref={target} {...button} />
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
