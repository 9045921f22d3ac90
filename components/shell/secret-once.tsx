"use client";

import { Button, CopyButton, Group, TextInput } from "@mantine/core";

/** A link or key that is shown this once, with a button that copies it. */
export function SecretOnce({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap" mt="sm">
      <TextInput
        label={label}
        description={note}
        value={value}
        readOnly
        style={{ flex: 1 }}
        styles={{ input: { fontFamily: "var(--mono)", fontSize: 12.5 } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button onClick={copy} aria-live="polite">
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
