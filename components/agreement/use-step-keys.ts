import { useEffect, useEffectEvent } from "react";
import { findPressed, isDialogOpen, placeOfKey } from "@/components/shell/pressed-key.ts";

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ["n", 1],
  ["p", -1],
]);

/** N and P step forth and back, unless they are typed into something. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const handleStep = useEffectEvent(step);
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || placeOfKey(event) === "field" || isDialogOpen()) return;
      const by = findPressed(event, steps);
      if (!by) return;
      event.preventDefault();
      handleStep(by);
    }
    document.addEventListener("keydown", handleKeyDown);
    return () => document.removeEventListener("keydown", handleKeyDown);
  }, []);
}
