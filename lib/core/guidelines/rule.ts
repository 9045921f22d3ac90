/** Whether an example shows how to follow a rule, or how to break it. */
export const exampleKinds = ["DO", "DONT"] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/**
 * The letters that stand for each label in the names of its rules, by the label's id: the fewest first letters that no
 * label before it has taken, so that a label added last renames no rule. They never end in a digit: `Q1` and `2` make no
 * `Q12`. Any number of labels get letters of their own.
 */
export function ruleLetters(
  labels: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    labels.map(({ id, name }) => {
      const letters = freeLetters(name, taken);
      taken.add(letters);
      return [id, letters];
    }),
  );
}

function freeLetters(name: string, taken: ReadonlySet<string>): string {
  const [first = "", ...rest] = name;
  const title = first.toLocaleUpperCase("en") + rest.join("");
  const characters = [...title];
  for (let length = 1; length <= characters.length; length++) {
    const letters = characters.slice(0, length).join("");
    if (!/\p{N}$/u.test(letters) && !taken.has(letters)) return letters;
  }
  let letters = `${title}-`;
  while (taken.has(letters)) letters += "-";
  return letters;
}

/** What people call a rule: the letters of its label and its number, such as `Q1`. */
export function ruleName(letters: string, number: number): string {
  return `${letters}${number}`;
}
