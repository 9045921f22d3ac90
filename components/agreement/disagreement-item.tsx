import Link from "next/link";
import type { Ref } from "react";
import { labelTitle } from "@/lib/core/annotation/label.ts";
import type { DisagreementView } from "@/lib/schemas/disagreement.ts";
import styles from "./disagreement.module.css";
import { DisagreementSide } from "./disagreement-side.tsx";
import { stepWords } from "./kind-words.ts";
import { placePath } from "./place-path.ts";

/** The labels of both sides and what differs: "Quote / Claim, label differs". */
function nameOf({ kind, a, b }: DisagreementView): string {
  const labels = [a, b].flatMap(({ mark }) => (mark ? [labelTitle(mark.label)] : []));
  const only = [a, b].filter(({ mark }) => mark !== null);
  const words = kind === "missed" && only[0] ? `only ${only[0].who}` : stepWords[kind];
  return `${[...new Set(labels)].join(" / ")}, ${words}`;
}

export function DisagreementItem({
  step,
  isActive,
  linkRef,
}: {
  step: DisagreementView;
  isActive: boolean;
  linkRef: Ref<HTMLAnchorElement>;
}) {
  const hasBoth = step.a.mark !== null && step.b.mark !== null;
  return (
    <li className={styles.item} aria-current={isActive ? "true" : undefined}>
      <div className={styles.head}>
        <h2>{nameOf(step)}</h2>
        <Link
          ref={linkRef}
          href={placePath(step)}
          prefetch={false}
          aria-label={`Open ${step.articleTitle} at ${step.words}`}
        >
          {step.articleTitle}
        </Link>
      </div>
      <p className={styles.context}>
        {step.before}
        <b>{step.words}</b>
        {step.after}
      </p>
      <dl className={styles.sides}>
        <DisagreementSide side={step.a} hasOther={hasBoth} />
        <DisagreementSide side={step.b} hasOther={hasBoth} />
      </dl>
      {step.rules.map(({ name, text, reason }) => (
        <p key={`${name} ${reason}`} className={styles.rule}>
          <b>{name}</b> {text} {reason && <>— “{reason}”</>}
        </p>
      ))}
    </li>
  );
}
