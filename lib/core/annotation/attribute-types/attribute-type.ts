import type { AttributeValue } from "../span.ts";

/** What a type of attribute goes by in a definition of it. */
export type AttributeParts = {
  /** What the screen calls the attribute, such as "Check-worthiness". */
  readonly title: string;
  /** For a type with choices: the values, at least two. Otherwise empty. */
  readonly choices: readonly string[];
  /** For a type with choices: what the screen calls a value that does not speak for itself, such as CFS: "check-worthy". */
  readonly choiceTitles?: Readonly<Record<string, string>>;
  /** For a type with a pattern: a regular expression the whole value must match, or "". */
  readonly pattern: string;
  /** One line of help, or "". */
  readonly help: string;
};

/** Everything that depends on the type of an attribute. */
export type AttributeTypeRules = {
  /** Why a value does not fit, as a sentence; null where it fits. */
  check(definition: AttributeParts, value: AttributeValue): string | null;
  /** The value that typed words stand for, null for none. What is no value stays as typed, to be refused with a reason. */
  parse(typed: string): AttributeValue | null;
  /** A value as people read it. A value of another type, from before a definition was changed, is shown as it is. */
  show(definition: AttributeParts, value: AttributeValue): string;
  /** The field that a value is given in, and its default. */
  readonly field: "choices" | "switch" | "line";
  /** The parts of a definition that only some types have. */
  readonly parts: readonly ("choices" | "pattern")[];
  /** Are its values few and known, so that agreement on them can be corrected for chance? */
  readonly isCategorical: boolean;
  /** What agreement reads where nothing is given. */
  readonly whenMissing: AttributeValue | undefined;
  /** Does a value say no more than none would? */
  isEmpty(value: AttributeValue): boolean;
};
