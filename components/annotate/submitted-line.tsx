import { Button } from "@mantine/core";
import { ErrorAlert } from "@/components/shell/error-alert.tsx";
import { When } from "@/components/shell/when.tsx";
import type { OpenedView } from "@/lib/schemas/reader.ts";
import styles from "./status-notice.module.css";
import type { TakingBack } from "./use-taking-back.ts";

/** That the article is submitted; and while nobody has opened it, the way to take it back. */
export function SubmittedLine({ opened, taking }: { opened: OpenedView | null; taking: TakingBack }) {
  const { takeBack, isSending, error } = taking;
  if (opened) {
    return (
      <>
        Submitted. {opened.name}{" "}
        {opened.at ? (
          <>
            opened it <When at={opened.at} />
          </>
        ) : (
          "is reviewing it"
        )}
        , so it stays as it is; to change it, ask for it back.
      </>
    );
  }
  return (
    <>
      <p className={styles.line}>
        Submitted. Nobody has opened it yet: you can take it back, change it and submit it again.
        <Button onClick={takeBack} loading={isSending}>
          Take it back
        </Button>
      </p>
      <ErrorAlert error={error} />
    </>
  );
}
