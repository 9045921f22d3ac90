"use client";

import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { MeView } from "@/lib/schemas/account.ts";
import { usePaletteCommands } from "./palette-commands.tsx";
import { answerPalette } from "./palette-opening.ts";
import { foundAddress } from "./place-address.ts";
import { introduction, places } from "./places.ts";
import { isPressed } from "./pressed-key.ts";
import { usePaletteSearch } from "./use-palette-search.ts";

const [paletteStore, palette] = createSpotlight();

function matches(title: string, query: string): boolean {
  return title.toLowerCase().includes(query.trim().toLowerCase());
}

/** What the palette shows: places, what the open screen offers, projects, and articles found by the server. */
export function PaletteBox({ viewer }: { viewer: MeView }) {
  const router = useRouter();
  const pathname = usePathname();
  const commands = usePaletteCommands();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [settledQuery] = useDebouncedValue(query, 200);
  const { projects, articles, isSearching } = usePaletteSearch({ isOpen, query: settledQuery, pathname });

  useEffect(() => answerPalette(palette.open), []);

  const go = (href: string) => () => router.push(href);
  const groups = [
    {
      group: "Here",
      actions: commands.map(({ id, label, keys, run }) => ({
        id,
        label,
        onClick: run,
        rightSection: keys ? <kbd>{keys}</kbd> : null,
      })),
    },
    {
      group: "Places",
      actions: [...places(viewer.isAdmin), { href: "/account", title: "My account" }, introduction].map(
        ({ href, title }) => ({
          id: href,
          label: title,
          onClick: go(href),
        }),
      ),
    },
    {
      group: "Projects",
      actions: projects.flatMap(({ slug, name }) => [
        { id: `/projects/${slug}`, label: name, onClick: go(`/projects/${slug}`) },
        {
          id: `/projects/${slug}/articles`,
          label: `${name}: articles`,
          onClick: go(`/projects/${slug}/articles`),
        },
      ]),
    },
  ]
    .map(({ group, actions }) => ({ group, actions: actions.filter(({ label }) => matches(label, query)) }))
    .concat({
      group: "Articles",
      actions: articles.map(({ id, title, outlet, projectName }) => ({
        id,
        label: title,
        description: [outlet, projectName].filter(Boolean).join(" · "),
        onClick: go(foundAddress(id, query)),
        rightSection: null,
      })),
    });

  const shown = groups.filter(({ actions }) => actions.length > 0);

  function handleKeyDown(event: KeyboardEvent) {
    if (!isPressed(event, "Enter")) return;
    // Enter with nothing picked takes the first, also of what the server found a moment later.
    const first = shown[0]?.actions[0];
    const isOnePicked = document.querySelector(`#${paletteStore.getState().listId} [data-selected]`) !== null;
    if (!first || isOnePicked) return;
    palette.close();
    first.onClick();
  }

  return (
    <Spotlight
      store={paletteStore}
      actions={shown}
      filter={(_query, all) => all}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      shortcut={null}
      attributes={{ content: { "aria-label": "Go to" } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      scrollable
      maxHeight={420}
      nothingFound={
        isSearching ? "Looking…" : "Nothing of that name. Articles are found by words of title and text."
      }
      searchProps={{
        onKeyDown: handleKeyDown,
        placeholder: "Go to a page, a project, an article",
        "aria-label": "Go to",
      }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      centered={false}
      yOffset="12vh"
    />
  );
}
