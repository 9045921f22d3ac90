"use client";

import "@mantine/notifications/styles.css";
import { ModalsProvider, modals } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { tellOverlaysReady } from "./overlays-ready.ts";

/** What comes over any page: short news, and questions that are asked from outside of a component. */
export function Overlays() {
  useEffect(() => tellOverlaysReady(modals), []);
  return (
    <>
      <Notifications position="bottom-left" limit={3} />
      <ModalsProvider labels={{ confirm: "Confirm", cancel: "Cancel" }} />
    </>
  );
}
