"use client";

import { Button, MultiSelect, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { isPressed } from "@/components/shell/pressed-key.ts";
import { spanModes } from "@/lib/core/agreement/span-mode.ts";
import { unitKinds } from "@/lib/core/agreement/units.ts";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import { type AgreementQuery, agreementQuerySchema } from "@/lib/schemas/agreement.ts";
import styles from "./agreement.module.css";
import { agreementPath } from "./agreement-address.ts";
import { modeWords, unitWords } from "./mode-words.ts";

const everything = agreementQuerySchema.parse({});

/** What is looked at stands in the address; a choice reads the page anew. */
export function AgreementFilters({
  slug,
  query,
  labels,
  stories,
}: {
  slug: string;
  query: AgreementQuery;
  labels: readonly { name: string }[];
  stories: readonly { id: string; title: string }[];
}) {
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();
  const go = (patch: Partial<AgreementQuery>) =>
    startGoing(() => router.replace(agreementPath(slug, query, patch), { scroll: false }));
  const isFiltered = agreementPath(slug, query) !== agreementPath(slug, everything);
  return (
    <search className={styles.filters} aria-busy={isGoing}>
      <MultiSelect
        label="Labels"
        placeholder={query.label.length === 0 ? "All labels" : ""}
        data={labels.map(({ name }) => ({ value: name, label: labelTitle(name) }))}
        value={[...query.label]}
        onChange={(label) => go({ label })}
        searchable
        clearable
      />
      <MultiSelect
        label="Stories"
        placeholder={query.story.length === 0 ? "All stories" : ""}
        data={stories.map(({ id, title }) => ({ value: id, label: title }))}
        value={[...query.story]}
        onChange={(story) => go({ story })}
        searchable
        clearable
      />
      <TextInput
        type="date"
        label="Handed in from"
        key={`from ${query.from}`}
        defaultValue={query.from}
        max={query.to || undefined}
        onBlur={(event) =>
          event.currentTarget.value !== query.from && go({ from: event.currentTarget.value })
        }
        onKeyDown={(event) => isPressed(event, "Enter") && go({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="to"
        key={`to ${query.to}`}
        defaultValue={query.to}
        min={query.from || undefined}
        onBlur={(event) => event.currentTarget.value !== query.to && go({ to: event.currentTarget.value })}
        onKeyDown={(event) => isPressed(event, "Enter") && go({ to: event.currentTarget.value })}
      />
      <Select
        label="The same mark is"
        data={spanModes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
        value={query.mode}
        onChange={(value) => go({ mode: spanModes.find((mode) => mode === value) ?? "strict" })}
        allowDeselect={false}
      />
      <div>
        <span className={styles.fieldLabel} id="agreement-unit">
          Kappa and alpha over
        </span>
        <SegmentedControl
          aria-labelledby="agreement-unit"
          size="xs"
          value={query.unit}
          onChange={(value) => go({ unit: unitKinds.find((unit) => unit === value) ?? "token" })}
          data={unitKinds.map((unit) => ({ value: unit, label: unitWords[unit] }))}
        />
      </div>
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => startGoing(() => router.replace(agreementPath(slug, everything)))}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
