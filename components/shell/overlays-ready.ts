let tell: () => void = () => {};

/** Settled when a question asked from outside of a component is heard. Short news wait by themselves. */
export const overlaysReady = new Promise<void>((resolve) => {
  tell = resolve;
});

export function tellOverlaysReady(): void {
  tell();
}
