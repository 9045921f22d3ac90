const numbers = new Intl.NumberFormat("en-GB");

/** "1 article", "1,200 articles". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${numbers.format(amount)} ${amount === 1 ? one : many}`;
}
