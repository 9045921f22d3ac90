"use client";

import { type FormEvent, useState } from "react";
import type { z } from "zod";

type Problems<Values> = Partial<Record<keyof Values, string>>;

/** Leads to the first field that says what is wrong with it, once that has been drawn. */
function focusProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
}

/**
 * A form's fields, and what its schema says of each once it was sent. `parse` takes the submit event and answers the
 * input, or null: then `problems` are filled and the first such field has the focus.
 */
export function useFields<Schema extends z.ZodType, Values extends object>(
  schema: Schema,
  initial: Values,
): {
  values: Values;
  set: (patch: Partial<Values>) => void;
  problems: Problems<Values>;
  parse: (event: FormEvent<HTMLFormElement>) => z.infer<Schema> | null;
  reset: () => void;
} {
  const [values, setValues] = useState(initial);
  const [wasSent, setSent] = useState(false);

  const parsed = schema.safeParse(values);
  const problems: Problems<Values> = {};
  if (wasSent && !parsed.success) {
    for (const issue of parsed.error.issues) {
      for (const name in values) {
        if (issue.path[0] === name) problems[name] ??= issue.message;
      }
    }
  }

  return {
    values,
    set: (patch) => setValues((others) => ({ ...others, ...patch })),
    problems,
    parse(event) {
      event.preventDefault();
      setSent(true);
      if (parsed.success) return parsed.data;
      focusProblem(event.currentTarget);
      return null;
    },
    reset() {
      setValues(initial);
      setSent(false);
    },
  };
}
