"use client";

import { useEffect, useRef, useState } from "react";

/** A menu that opens as soon as it is there, in the place of a button that was pressed. Closing it gives its target the focus. */
export function useOpenedMenu() {
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    target.current?.focus();
    setOpened(true);
  }, []);
  return { target, menu: { opened, onChange: setOpened } };
}
