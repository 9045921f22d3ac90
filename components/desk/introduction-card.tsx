"use client";

import { Button } from "@mantine/core";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";
import styles from "./desk.module.css";

/** Offers the introduction to who has never marked anything, until they have been through it or do not want it. */
export function IntroductionCard() {
  const { preferences, save } = useSavePreferences();
  if (preferences.isIntroduced) return null;
  return (
    <section className={styles.introduction} aria-labelledby="introduction">
      <h2 id="introduction" className={styles.heading}>
        New here? Marking in a minute
      </h2>
      <p>Try it on one sentence: select, label, move an edge, undo. Nothing of it is kept.</p>
      <div className={styles.ways}>
        <LinkButton href="/introduction" variant="filled">
          Try it
        </LinkButton>
        <Button onClick={() => save({ isIntroduced: true })}>No, thanks</Button>
      </div>
    </section>
  );
}
