import type { Page } from "playwright";

/** On what kind of machine and line a page is opened, and whether the browser has been there before. */
export type Condition = { readonly name: string; readonly isCold: boolean; readonly isSlow: boolean };

export const conditions: readonly Condition[] = [
  { name: "warm cache", isCold: false, isSlow: false },
  { name: "cold cache", isCold: true, isSlow: false },
  { name: "warm cache, slow 4G, a quarter of the processor", isCold: false, isSlow: true },
  { name: "cold cache, slow 4G, a quarter of the processor", isCold: true, isSlow: true },
];

// Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mb/s down, 0.75 Mb/s up.
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Puts a page that is still empty under a condition. */
export async function putUnder(page: Page, { isSlow }: Condition): Promise<void> {
  if (!isSlow) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowLine);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}
