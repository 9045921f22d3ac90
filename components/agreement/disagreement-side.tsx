import { VisuallyHidden } from "@mantine/core";
import { LabelDot } from "@/components/shell/label-dot.tsx";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { SideView } from "@/lib/schemas/disagreement.ts";
import styles from "./disagreement.module.css";

/** What one of the two has, with the characters that the other has not. */
export function DisagreementSide({ side: { who, mark }, hasOther }: { side: SideView; hasOther: boolean }) {
  return (
    <div className={styles.side}>
      <dt>{who}</dt>
      {mark ? (
        <dd>
          <span className={styles.label}>
            <LabelDot colour={mark.colour} />
            {labelTitle(mark.label)}
          </span>{" "}
          <q className={styles.quote}>
            {mark.pieces.map(({ text, isShared }, place) => {
              // A mark has three pieces at most, which never change places.
              const key = `${place} ${isShared}`;
              if (isShared || !hasOther) return <span key={key}>{text}</span>;
              return (
                <mark key={key} className={styles.differs}>
                  <VisuallyHidden>only here: </VisuallyHidden>
                  {text}
                </mark>
              );
            })}
          </q>
          {mark.link && (
            <div className={styles.extra}>
              {labelTitle(mark.link.type)}: <q className={styles.quote}>{mark.link.to}</q>
            </div>
          )}
          {mark.attributes.length > 0 && (
            <div className={styles.extra}>
              {mark.attributes.map(({ title, value }) => `${title}: ${value}`).join(" · ")}
            </div>
          )}
        </dd>
      ) : (
        <dd className={styles.nothing}>nothing here</dd>
      )}
    </div>
  );
}
