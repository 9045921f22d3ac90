/**
 * A seeded source of numbers in [0, 1): the same seed and stream give the same sequence on every machine.
 * Streams of one seed are independent of each other. For sampling only, never for secrets (xoshiro128**,
 * Blackman & Vigna 2018, its state filled by a splitmix of 32 bits).
 */
export function createRandom(seed: number, stream = 0): () => number {
  const next = createSplitmix(Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
  let [a, b, c, d] = [next(), next(), next(), next() | 1];
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn / 2 ** 32;
  };
}

/** The items in a random order; the list given stays as it is. */
export function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function createSplitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
    return twice ^ (twice >>> 15);
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
