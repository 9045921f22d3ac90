"use client";

import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Part } from "./part.ts";

/** Shows a component whose script is fetched by itself, see `partOf`; until it is there `children`, if anything. */
export function OnDemand<Props extends object>({
  part,
  props,
  children,
}: {
  part: Part<ComponentType<Props>>;
  props: Props;
  children?: ReactNode;
}) {
  const Content = useSyncExternalStore(part.subscribe, part.get, part.get);
  useEffect(() => void part.fetch(), [part]);
  return Content ? <Content {...props} /> : children;
}
