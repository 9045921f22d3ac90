"use client";

import { Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import { useSavePreferences } from "@/components/shell/save-preferences.ts";
import {
  chooseKey,
  dropOwnKey,
  type KeyChoice,
  labelKeys,
  type OwnKeys,
} from "@/lib/core/keys/key-choice.ts";
import type { KeyName } from "@/lib/core/keys/key-name.ts";
import { useScreenKeys } from "../commands/screen-keys-context.tsx";
import { useReader } from "../model/reader-context.tsx";
import { KeyOffer } from "./key-offer.tsx";
import { KeyRow } from "./key-row.tsx";
import styles from "./keys-dialog.module.css";
import { ReaderDialog } from "./reader-dialog.tsx";

type Offer = {
  readonly name: string;
  readonly key: KeyName;
  readonly choice: Exclude<KeyChoice, { kind: "free" }>;
};

/** All keys, where they can be changed for oneself. */
export function KeysDialog() {
  const { preferences, save } = useSavePreferences();
  const { commands } = useScreenKeys();
  const { labels } = useReader().article;
  const [waitingFor, setWaitingFor] = useState<string | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const usualOfLabels = useMemo(() => labelKeys(labels.filter(({ isArchived }) => !isArchived)), [labels]);

  function handleKeys(keys: OwnKeys) {
    setOffer(null);
    void save({ keys });
  }

  function handleChoose(name: string, key: KeyName) {
    setWaitingFor(null);
    const choice = chooseKey(name, key, preferences.keys, usualOfLabels);
    if (choice.kind === "free") handleKeys(choice.keys);
    else setOffer({ name, key, choice });
  }

  function handleWait(name: string, isWaiting: boolean) {
    if (isWaiting) setOffer(null);
    setWaitingFor(isWaiting ? name : null);
  }

  return (
    <ReaderDialog title="Keys" size="lg">
      <Switch
        label="Keys without Ctrl or Alt, such as J"
        description="Switch them off if you dictate, or if they come in your way."
        checked={preferences.singleKeys}
        onChange={(event) => void save({ singleKeys: event.currentTarget.checked })}
      />
      <p className={styles.fixed}>
        A key goes by the character that it types, and on keyboards of other scripts by its place. A key of
        your own counts in every project and on every screen, also where a label has it.
      </p>
      {[...new Set(commands.map(({ group }) => group))].map((group) => (
        <section key={group}>
          <h3 className={styles.group}>{group}</h3>
          <ul className={styles.list}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <KeyRow
                  key={command.name}
                  command={command}
                  isOwn={Object.hasOwn(preferences.keys, command.name)}
                  isWaiting={waitingFor === command.name}
                  onWait={(isWaiting) => handleWait(command.name, isWaiting)}
                  onChoose={(key) => handleChoose(command.name, key)}
                  onDrop={() => handleKeys(dropOwnKey(command.name, preferences.keys, usualOfLabels))}
                >
                  {offer?.name === command.name && (
                    <KeyOffer
                      keyName={offer.key}
                      choice={offer.choice}
                      onTake={handleKeys}
                      onLeave={() => setOffer(null)}
                    />
                  )}
                </KeyRow>
              ))}
          </ul>
        </section>
      ))}
      <p className={styles.fixed}>
        Arrows move the caret by character and line, with Ctrl (on a Mac with Alt) by word; Shift selects.{" "}
        <kbd>Ctrl</kbd>+<kbd>K</kbd> opens the commands.
      </p>
    </ReaderDialog>
  );
}
