/** What the keys beside the letters and digits type on a US keyboard, without Shift and with it, by UI Events' `code`. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Backquote: ["`", "~"],
  Minus: ["-", "_"],
  Equal: ["=", "+"],
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Backslash: ["\\", "|"],
  Semicolon: [";", ":"],
  Quote: ["'", '"'],
  Comma: [",", "<"],
  Period: [".", ">"],
  Slash: ["/", "?"],
};

const shiftedDigits = ")!@#$%^&*(";

/**
 * What the key at a place of the keyboard types on a US one, without Shift and with it; nothing for a place that has no
 * character there. `code` is that of UI Events, such as `KeyW`, `Digit1` or `BracketLeft`.
 */
export function positionNames(code: string): readonly [string, string] | readonly [] {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (letter) return [letter, letter];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return [digit, shiftedDigits.charAt(Number(digit))];
  const padDigit = /^Numpad(\d)$/.exec(code)?.[1];
  if (padDigit) return [padDigit, padDigit];
  return signs[code] ?? [];
}
