"use client";

import { useEffect } from "react";
import { api } from "@/lib/api/client.ts";

const beat = 5;
const restAfter = 60;
const tellAfter = 60;

/** Counts the seconds in which the page is in sight and its reader does something now and then, and tells the server. */
export function useActiveTime(layerId: string | null): void {
  useEffect(() => {
    if (layerId === null) return;
    let seconds = 0;
    let idle = 0;

    function tell() {
      if (seconds === 0 || layerId === null) return;
      const json = { seconds };
      seconds = 0;
      // Time that could not be told is time not counted; nothing hangs on it.
      api.layers[":id"].time
        .$post({ param: { id: layerId }, json }, { init: { keepalive: true } })
        .catch(() => {});
    }

    const timer = setInterval(() => {
      idle += beat;
      if (document.visibilityState !== "visible" || idle > restAfter) return;
      seconds += beat;
      if (seconds >= tellAfter) tell();
    }, beat * 1000);
    const listeners = new AbortController();
    const options = { signal: listeners.signal, passive: true, capture: true };
    const handleActivity = () => {
      idle = 0;
    };
    for (const type of ["keydown", "pointerdown", "pointermove", "scroll", "wheel"]) {
      document.addEventListener(type, handleActivity, options);
    }
    window.addEventListener("pagehide", tell, options);
    document.addEventListener("visibilitychange", tell, options);
    return () => {
      clearInterval(timer);
      listeners.abort();
      tell();
    };
  }, [layerId]);
}
