"use client";

import { Button } from "@mantine/core";
import { Screen } from "@/components/shell/screen.tsx";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Screen
      title="This page could not be made"
      aside={
        <>
          Something went wrong on the server; nothing you saved is lost. Try again, and if it stays, tell
          whoever runs Copydesk{error.digest && <> (reference {error.digest})</>}.
        </>
      }
    >
      <Button onClick={reset} mt="lg">
        Try again
      </Button>
    </Screen>
  );
}
