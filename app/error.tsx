"use client";

import { Button } from "@mantine/core";
import { Screen } from "@/components/shell/screen.tsx";
import { useOutage } from "@/components/shell/use-outage.ts";

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const isOut = useOutage(retry);
  const aside = isOut ? (
    <>
      It tries again every few seconds by itself. Nothing you saved is lost; what was not saved yet waits in
      your browser.
    </>
  ) : (
    <>
      Something went wrong on the server; nothing you saved is lost. Try again, and if it stays, tell whoever
      runs Copydesk{error.digest && <> (reference {error.digest})</>}.
    </>
  );
  return (
    <Screen
      title={isOut ? "Copydesk cannot reach its database" : "This page could not be made"}
      aside={aside}
    >
      <Button onClick={retry} mt="lg">
        Try again
      </Button>
    </Screen>
  );
}
