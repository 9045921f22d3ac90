"use client";

import { Alert } from "@mantine/core";
import { usePathname } from "next/navigation";
import { ApiError } from "@/lib/api/client.ts";

/** What went wrong with the last thing sent, in the server's sentence. What was typed stays. */
export function ErrorAlert({ error, title }: { error: unknown; title?: string }) {
  const pathname = usePathname();
  if (!error) return null;
  const hasSessionEnded = error instanceof ApiError && error.code === "UNAUTHENTICATED";
  return (
    <Alert role="alert" color="pencil" variant="light" title={title} mt="sm">
      {errorSentence(error)}{" "}
      {hasSessionEnded && (
        <a href={`/sign-in?callbackUrl=${encodeURIComponent(pathname)}`} target="_blank" rel="noreferrer">
          Sign in again in a new tab, then repeat this here.
        </a>
      )}
    </Alert>
  );
}

export function errorSentence(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : "Something went wrong on this page. Reload it and try again.";
}
