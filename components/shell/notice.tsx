import { Alert } from "@mantine/core";
import type { ReactNode } from "react";

/** A sentence about what went wrong, spoken at once. Nothing when there is none. */
export function Notice({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <Alert role="alert" color="pencil" variant="light">
      {children}
    </Alert>
  );
}
