"use client";

import { useState } from "react";
import { api, readAnswer } from "@/lib/api/client.ts";

/** Who else has a layer open, read anew whenever `hear` is called. */
export function usePresence(
  layerId: string,
  actorId: string,
): { names: readonly string[]; hear: () => void } {
  const [names, setNames] = useState<readonly string[]>([]);

  function hear() {
    const read = async () => {
      const { people } = await readAnswer(api.layers[":id"].presence.$get({ param: { id: layerId } }));
      setNames(people.filter(({ id }) => id !== actorId).map(({ name }) => name));
    };
    // Without an answer it stays as it was; the next event asks again.
    read().catch(() => {});
  }

  return { names, hear };
}
