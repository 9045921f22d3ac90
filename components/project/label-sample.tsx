import { labelColours, papers } from "@/lib/core/annotation/colour.ts";
import type { LineStyle } from "@/lib/core/annotation/label.ts";
import { contrastRatio } from "@/lib/core/annotation/oklch.ts";
import styles from "./labels.module.css";

const themes = ["light", "dark"] as const;

function Line({ theme, colour, line }: { theme: (typeof themes)[number]; colour: string; line: LineStyle }) {
  const { ink, tint } = labelColours(colour)[theme];
  const { paper, text } = papers[theme];
  return (
    <div className={styles.paper} style={{ background: paper, color: text }}>
      <p className={styles.sampleText}>
        She said{" "}
        <span
          className={styles.sampleSpan}
          style={{
            background: tint,
            textDecorationLine: "underline",
            textDecorationStyle: line,
            textDecorationColor: ink,
          }}
        >
          “we will sail on Friday”
        </span>{" "}
        and left.
      </p>
      <p className={styles.sampleMeta}>
        {theme}: text on tint {contrastRatio(text, tint).toFixed(1)}, line on paper{" "}
        {contrastRatio(ink, paper).toFixed(1)}
      </p>
    </div>
  );
}

/** A span of this label in both themes, and the contrasts reached there (text needs 4.5, lines 3). */
export function LabelSample({ colour, line }: { colour: string; line: LineStyle }) {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return null;
  return (
    <div className={styles.samples}>
      {themes.map((theme) => (
        <Line key={theme} theme={theme} colour={colour} line={line} />
      ))}
    </div>
  );
}
