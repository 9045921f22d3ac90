import { Autocomplete, Checkbox, TextInput } from "@mantine/core";
import styles from "./articles.module.css";
import type { ImportDetails } from "./import-details.ts";
import { LanguageField } from "./language-field.tsx";
import { PublishedFields } from "./published-fields.tsx";

/** What is said of all files at once; most of it folded away, since files often say it themselves. */
export function ImportDetailsFields({
  stories,
  details,
  onChange,
  dateProblem,
}: {
  stories: readonly { title: string }[];
  details: ImportDetails;
  onChange: (details: ImportDetails) => void;
  dateProblem: string | null;
}) {
  const set = (patch: Partial<ImportDetails>) => onChange({ ...details, ...patch });
  return (
    <>
      <Autocomplete
        label="Story"
        description="Articles about one event share a story. A new title makes a new story; leave it empty for none."
        data={stories.map(({ title }) => title)}
        value={details.story}
        onChange={(story) => set({ story })}
        maxLength={200}
      />
      <details className={styles.fold} open={dateProblem !== null || undefined}>
        <summary>Outlet, date and language for all</summary>
        <div className={styles.form}>
          <TextInput
            label="Outlet"
            value={details.outlet}
            onChange={(event) => set({ outlet: event.currentTarget.value })}
            maxLength={200}
          />
          <PublishedFields
            value={details.published}
            onChange={(published) => set({ published })}
            problem={dateProblem}
          />
          <LanguageField value={details.language} onChange={(language) => set({ language })} />
          <Checkbox
            label="Also where a file says something else"
            description="Otherwise these fill in only what a file does not say."
            checked={details.givenWins}
            onChange={(event) => set({ givenWins: event.currentTarget.checked })}
          />
          <Checkbox
            label="Clean text that is not UTF-8"
            description="For .txt, .md and .jsonl: reads other encodings, leaves out control characters, and says what changed. Offsets made on the file may no longer hold."
            checked={details.isCleaned}
            onChange={(event) => set({ isCleaned: event.currentTarget.checked })}
          />
        </div>
      </details>
    </>
  );
}
