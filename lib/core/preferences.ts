export const appearances = ["auto", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

/** What counts for whoever has set nothing. `textSize`: reading size of the article in px; `keys`: command name -> key. */
export const usualPreferences = {
  appearance: "auto" satisfies Appearance,
  textSize: 18,
  singleKeys: true,
  isIntroduced: false,
  keys: {},
} as const;
