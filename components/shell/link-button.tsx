"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode, Ref } from "react";

/** A link that looks like a button. */
export function LinkButton({
  href,
  children,
  ...props
}: ButtonProps & {
  href: string;
  children: ReactNode;
  /** True: the whole page is fetched as soon as the link is in sight. */
  prefetch?: boolean | null;
  ref?: Ref<HTMLAnchorElement>;
  "aria-label"?: string;
}) {
  return (
    <Button component={Link} href={href} {...props}>
      {children}
    </Button>
  );
}
