/** Items that can be looked up by id and searched. */
export type Items<Item> = {
  get(id: string): Item | undefined;
  /** Those that are wanted; the edited ones last. */
  filter(isWanted: (item: Item) => boolean): readonly Item[];
};

/** A map with edits over it. It is looked at without being copied, so that trying an edit costs the same in any layer. */
export type Overlay<Item> = Items<Item> & {
  /** Puts an item, or with null takes it away. */
  edit(id: string, item: Item | null): void;
  /** The map with the edits made in their order: the one given where there are none, otherwise a copy. */
  toMap(): ReadonlyMap<string, Item>;
};

/** Lays edits over `items`, which stays untouched. */
export function createOverlay<Item>(items: ReadonlyMap<string, Item>): Overlay<Item> {
  const edited = new Map<string, Item | null>();
  const edits: [id: string, item: Item | null][] = [];
  return {
    get: (id) => (edited.has(id) ? (edited.get(id) ?? undefined) : items.get(id)),
    filter(isWanted) {
      const found: Item[] = [];
      // A plain loop that asks the question first: there may be ten thousand of them, and this runs at every mark.
      for (const [id, item] of items) if (isWanted(item) && !edited.has(id)) found.push(item);
      for (const item of edited.values()) if (item !== null && isWanted(item)) found.push(item);
      return found;
    },
    edit(id, item) {
      edited.set(id, item);
      edits.push([id, item]);
    },
    toMap() {
      if (edits.length === 0) return items;
      const copy = new Map(items);
      for (const [id, item] of edits) {
        if (item === null) copy.delete(id);
        else copy.set(id, item);
      }
      return copy;
    },
  };
}
