"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type Role, rolesFor } from "@/lib/core/access.ts";
import styles from "./project-tabs.module.css";

const tabs = [
  { path: "", title: "Overview", action: "read" },
  { path: "/progress", title: "Progress", action: "read" },
  { path: "/articles", title: "Articles", action: "read" },
  { path: "/labels", title: "Labels", action: "read" },
  { path: "/guidelines", title: "Guidelines", action: "read" },
  { path: "/agreement", title: "Agreement", action: "review" },
  { path: "/people", title: "People", action: "manage" },
  { path: "/history", title: "History", action: "manage" },
  { path: "/settings", title: "Settings", action: "manage" },
] as const;

export function ProjectTabs({ slug, name, role }: { slug: string; name: string; role: Role }) {
  const pathname = usePathname();
  const bar = useRef<HTMLElement>(null);
  // A telephone shows three tabs of nine.
  useEffect(() => {
    bar.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  });
  return (
    <nav ref={bar} aria-label={`Project ${name}`} className={styles.bar}>
      <span className={styles.name}>{name}</span>
      {tabs
        .filter(({ action }) => rolesFor(action).includes(role))
        .map(({ path, title }) => {
          const href = `/projects/${slug}${path}`;
          const isWithin = path !== "" && pathname.startsWith(`${href}/`);
          return (
            <Link key={href} href={href} aria-current={pathname === href || isWithin ? "page" : undefined}>
              {title}
            </Link>
          );
        })}
    </nav>
  );
}
