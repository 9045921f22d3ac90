import { type RefObject, useEffect, useEffectEvent } from "react";

/** Gives a field the focus once it is wanted there, and says so. */
export function useWantedFocus(
  field: RefObject<HTMLElement | null>,
  isWanted: boolean,
  onFocused: () => void,
): void {
  const handleFocused = useEffectEvent(onFocused);
  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    handleFocused();
  }, [field, isWanted]);
}
