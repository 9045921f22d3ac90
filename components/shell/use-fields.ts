"use client";

import { useState } from "react";
import type { z } from "zod";

type Problems<Values> = Partial<Record<keyof Values, string>>;

/** A form's fields, and what its schema says of each once it was sent. `parse` answers the input, or null and fills `problems`. */
export function useFields<Schema extends z.ZodType, Values extends object>(
  schema: Schema,
  initial: Values,
): {
  values: Values;
  set: (patch: Partial<Values>) => void;
  problems: Problems<Values>;
  parse: () => z.infer<Schema> | null;
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
    parse() {
      setSent(true);
      return parsed.success ? parsed.data : null;
    },
    reset() {
      setValues(initial);
      setSent(false);
    },
  };
}
