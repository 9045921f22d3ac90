"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import type { MeView } from "@/lib/schemas/account.ts";
import { OnDemand } from "./on-demand.tsx";
import { partOf } from "./part.ts";

const menuBox = partOf(() => import("./account-menu-box.tsx").then((box) => box.AccountMenuBox));

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
  const [isAsked, setAsked] = useState(false);
  const button = {
    "aria-label": `Account menu, ${viewer.name}`,
    px: isCompact ? 9 : undefined,
    children: isCompact ? initials(viewer.name) : shortName(viewer.name),
  };
  const closed = (
    <Button aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} {...button} />
  );
  if (!isAsked) return closed;
  return (
    <OnDemand part={menuBox} props={{ viewer, isCompact, button }}>
      {closed}
    </OnDemand>
  );
}
