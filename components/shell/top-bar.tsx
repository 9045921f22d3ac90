"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { places } from "./places.ts";
import { SearchButton } from "./search-button.tsx";
import styles from "./top-bar.module.css";
import { useViewer } from "./viewer.tsx";

/**
 * The bar at the top of every screen. With a `breadcrumb` it gives its middle to that (the places move
 * into the account menu); `right` holds the screen's save state and main buttons.
 */
export function TopBar({ breadcrumb, right }: { breadcrumb?: ReactNode; right?: ReactNode }) {
  const viewer = useViewer();
  const pathname = usePathname();
  return (
    <header className={styles.top}>
      <Link href="/" className={styles.brand} aria-label="Copydesk, my desk">
        Copy<i>desk</i>
      </Link>
      {breadcrumb ? (
        <nav aria-label="Breadcrumb" className={styles.crumb}>
          {breadcrumb}
        </nav>
      ) : (
        <nav aria-label="Main" className={styles.places}>
          {viewer &&
            places(viewer.isAdmin).map(({ href, title }) => (
              <Link
                key={href}
                href={href}
                aria-current={
                  href === pathname || (href !== "/" && pathname.startsWith(`${href}/`)) ? "page" : undefined
                }
              >
                {title}
              </Link>
            ))}
        </nav>
      )}
      <div className={styles.right}>
        {right}
        {viewer && !breadcrumb && <SearchButton />}
        {viewer && <AccountMenu viewer={viewer} isCompact={Boolean(breadcrumb)} />}
      </div>
    </header>
  );
}
