import { Autocomplete } from "@mantine/core";
import type { ReactNode } from "react";

const languages = "en ar de es fr he hi it ja ko nl pl pt ru tr uk zh".split(" ");
const names = new Intl.DisplayNames("en-GB", { type: "language" });

function nameOf(tag: string): string {
  try {
    return names.of(tag) ?? "";
  } catch {
    return "";
  }
}

export function LanguageField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (tag: string) => void;
  error?: ReactNode;
}) {
  return (
    <Autocomplete
      label="Language"
      description={nameOf(value) || "A tag such as en or pt-BR"}
      data={languages}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
