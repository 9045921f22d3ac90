import { SecretOnce } from "@/components/shell/secret-once.tsx";
import type { CreatedLink } from "@/lib/schemas/link.ts";

export function NewLink({ label, link }: { label: string; link: CreatedLink }) {
  const way = link.isSent ? "It went by e-mail too." : "Send it to them yourself.";
  return (
    <SecretOnce
      label={label}
      value={link.url}
      note={`Copy it now: it is not shown again. ${way} It works once, for 7 days.`}
    />
  );
}
