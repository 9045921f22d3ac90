/** "1 line", "2,000 lines": an amount as notes of an import have it. */
export function count(amount: number, one: string, many: string): string {
  return `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;
}
