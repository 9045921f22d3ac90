"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { CommandKey } from "@/components/workbench/commands/key-caps.tsx";
import { removeTargets } from "@/components/workbench/model/marking.ts";
import { useReader } from "@/components/workbench/model/reader-context.tsx";
import { takeBack } from "@/components/workbench/model/take-back.ts";
import styles from "./introduction.module.css";
import { type Practice, practiceSteps } from "./practice.ts";

type Step = { readonly title: string; readonly how: ReactNode };

const steps: Readonly<Record<(typeof practiceSteps)[number], Step>> = {
  select: {
    title: "Select a name",
    how: (
      <>
        Drag over “Edda Marsh”, or double-click a word. With the keyboard: <CommandKey name="backToText" />{" "}
        leads into the sentence, arrows move the caret, <CommandKey name="growWord" /> selects the word.
      </>
    ),
  },
  label: {
    title: "Press a label’s key",
    how: (
      <>
        <CommandKey name="label:entity" /> makes it an entity; so does <b>Entity</b> at the selection.
      </>
    ),
  },
  edge: {
    title: "Move an edge",
    how: (
      <>
        Drag the grip at either end of the mark. With the keyboard: <CommandKey name="growStartWord" /> takes
        a word more at its start, <CommandKey name="growEndWord" /> at its end.
      </>
    ),
  },
  undo: {
    title: "Remove it, and undo",
    how: (
      <>
        <CommandKey name="remove" /> removes the mark, <CommandKey name="undo" /> brings it back. Whatever you
        do can be undone.
      </>
    ),
  },
};

/** The steps of the introduction, those that are done, and what to do now. */
export function PracticeList({ practice: { done, isRemoved } }: { practice: Practice }) {
  const reader = useReader();
  return (
    <section aria-label="What to do">
      <ol className={styles.steps}>
        {practiceSteps.map((name, index) => (
          <li
            key={name}
            aria-current={index === done ? "step" : undefined}
            data-done={index < done || undefined}
          >
            <h2>
              {steps[name].title}
              {index < done && <span className={styles.tick}> done</span>}
            </h2>
            {index === done && <p>{steps[name].how}</p>}
            {index === done && name === "undo" && (
              <p className={styles.buttons}>
                <Button size="compact-sm" disabled={isRemoved} onClick={() => removeTargets(reader)}>
                  Remove
                </Button>
                <Button size="compact-sm" disabled={!isRemoved} onClick={() => void takeBack(reader, "undo")}>
                  Undo
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <div role="status" className={styles.progress}>
        {done < practiceSteps.length
          ? `${done} of ${practiceSteps.length} done`
          : "That is all it takes. In an article, ? shows every key and Ctrl+K every command."}
      </div>
      {done === practiceSteps.length && (
        <LinkButton href="/" variant="filled">
          To my desk
        </LinkButton>
      )}
    </section>
  );
}
