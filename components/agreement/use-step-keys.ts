import { useEffect, useRef } from "react";

const fields = "input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]";

/** N and P step forth and back, unless they are typed into something. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const current = useRef(step);
  useEffect(() => {
    current.current = step;
  });
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(fields)) return;
      const by = { n: 1, p: -1 }[key.toLowerCase()];
      if (by !== 1 && by !== -1) return;
      event.preventDefault();
      current.current(by);
    }
    document.addEventListener("keydown", handleKeyDown);
    return () => document.removeEventListener("keydown", handleKeyDown);
  }, []);
}
