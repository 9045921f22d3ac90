import { NativeSelect, TextInput } from "@mantine/core";
import { rulesOf } from "@/lib/core/annotation/attribute-types/attribute-types.ts";
import { choiceTitle } from "@/lib/core/annotation/attribute-types/choice-type.ts";
import { type AttributeDraft, toAttributeDefinition } from "./attribute-draft.ts";

const none = { value: "", label: "None" };

/** The values to choose a default from; null where it is typed. */
function listOptions(draft: AttributeDraft): readonly { value: string; label: string }[] | null {
  switch (rulesOf(draft).field) {
    case "switch":
      return [
        { value: "true", label: "Yes" },
        { value: "false", label: "No" },
      ];
    case "line":
      return null;
    case "choices":
      return listChoices(draft);
  }
}

function listChoices(draft: AttributeDraft): readonly { value: string; label: string }[] {
  const definition = toAttributeDefinition(draft);
  const choices = [...new Set(definition.choices)];
  // A default whose choice was taken out stays in sight until it is replaced.
  const known =
    draft.default === "" || choices.includes(draft.default) ? choices : [...choices, draft.default];
  return known.map((value) => ({ value, label: choiceTitle(definition, value) }));
}

/** The value that a new mark gets by itself. */
export function DefaultField({
  draft,
  error,
  onChange,
}: {
  draft: AttributeDraft;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const options = listOptions(draft);
  const shared = {
    label: "Default",
    description: "What a new mark gets by itself. It can be changed on the mark.",
    value: draft.default,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return options ? (
    <NativeSelect {...shared} data={[none, ...options]} />
  ) : (
    <TextInput {...shared} maxLength={200} />
  );
}
