import type { ReactNode } from "react";
import { LinkButton } from "./link-button.tsx";
import { SignInFrame } from "./sign-in-frame.tsx";

export function StaleLink({ children }: { children: ReactNode }) {
  return (
    <SignInFrame title="This link no longer works" aside={children}>
      <LinkButton href="/sign-in" mt="lg">
        Sign in
      </LinkButton>
    </SignInFrame>
  );
}
