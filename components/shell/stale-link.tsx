import type { ReactNode } from "react";
import { Door } from "./door.tsx";
import { LinkButton } from "./link-button.tsx";

export function StaleLink({ children }: { children: ReactNode }) {
  return (
    <Door title="This link no longer works" aside={children}>
      <LinkButton href="/sign-in" mt="lg">
        Sign in
      </LinkButton>
    </Door>
  );
}
