import type { modals } from "@mantine/modals";

type Questions = typeof modals;

let tell: (questions: Questions) => void = () => {};

/** Asks questions from outside of a component, as soon as they are heard. Short news wait by themselves. */
export const overlaysReady = new Promise<Questions>((resolve) => {
  tell = resolve;
});

export function tellOverlaysReady(questions: Questions): void {
  tell(questions);
}
