import type { ReactNode } from "react";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { Row } from "@/components/shell/row.tsx";
import { Origin } from "./origin.tsx";

type Props = {
  item: { title: string; outlet: string; storyTitle: string; priority: number; dueAt: string | null };
  href: string;
  verb: string;
  /** What the button says to those who do not see the row. */
  label: string;
  isFilled?: boolean;
  children: ReactNode;
};

/** An article that waits on the desk, with the button that leads to it. */
export function DeskRow({ item, href, verb, label, isFilled = false, children }: Props) {
  return (
    <Row
      title={item.title}
      href={href}
      action={
        <LinkButton href={href} variant={isFilled ? "filled" : "default"} aria-label={label}>
          {verb}
        </LinkButton>
      }
    >
      <Origin item={item} />
      {children}
    </Row>
  );
}
