import { Box } from "@mantine/core";
import { labelColours } from "@/lib/core/annotation/colour.ts";
import styles from "./label-dot.module.css";

/** A label's square of colour, in the ink of the theme. */
export function LabelDot({ colour }: { colour: string }) {
  const { light, dark } = labelColours(colour);
  return (
    <Box
      component="span"
      aria-hidden="true"
      className={styles.dot}
      __vars={{ "--ink-light": light.ink, "--ink-dark": dark.ink }}
    />
  );
}
