import { PasswordInput } from "@mantine/core";
import { passwordRule } from "@/components/shell/password-rule.ts";

/** The field in which a password is chosen. */
export function NewPassword({
  label,
  value,
  problem,
  onChange,
}: {
  label: string;
  value: string;
  problem: string | null | undefined;
  onChange: (password: string) => void;
}) {
  return (
    <PasswordInput
      label={label}
      description={passwordRule}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem}
      autoComplete="new-password"
      withAsterisk={false}
      required
    />
  );
}
