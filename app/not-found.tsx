import type { Metadata } from "next";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Screen } from "@/components/shell/screen.tsx";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <Screen
      title="Not here"
      aside="There is no such page, or it is not yours to see. If a colleague sent you the link, ask them to invite you to the project."
    >
      <LinkButton href="/" mt="lg">
        My desk
      </LinkButton>
    </Screen>
  );
}
