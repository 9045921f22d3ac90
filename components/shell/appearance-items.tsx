"use client";

import { Menu } from "@mantine/core";
import { useSavePreferences } from "./save-preferences.ts";

export function AppearanceItems() {
  const { preferences, save } = useSavePreferences();
  return (
    <>
      <Menu.Label id="appearance-label">Appearance</Menu.Label>
      <Menu.RadioGroup
        value={preferences.appearance}
        onChange={(value) => {
          if (value === "auto" || value === "light" || value === "dark") void save({ appearance: value });
        }}
      >
        <Menu.RadioItem value="auto">As the system</Menu.RadioItem>
        <Menu.RadioItem value="light">Light</Menu.RadioItem>
        <Menu.RadioItem value="dark">Dark</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}
