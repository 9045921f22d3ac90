/** A value that can be watched, for what lives longer than one component. */
export type Store<Value> = {
  get(): Value;
  /** The value it began with: what the server drew, for React to take over. */
  readonly initial: Value;
  /** Changes some fields and tells whoever watches. */
  set(part: Partial<Value>): void;
  subscribe(listener: () => void): () => void;
};

export function createStore<Value extends object>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    initial,
    set(part) {
      value = { ...value, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
