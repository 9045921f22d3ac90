import type { Browser, Page } from "playwright";
import { residentMebibytes } from "@/bench/machine.ts";

/** What an open page holds after a garbage collection, in MiB: its JavaScript heap, and its whole process. */
export type PageMemory = { readonly heap: number; readonly process: number | null };

type Metric = "JSHeapUsedSize" | "ScriptDuration" | "LayoutDuration" | "RecalcStyleDuration";
export type Metrics = Readonly<Record<Metric, number>>;

/** Asks Chromium for its own count of what a page costs: bytes, and seconds since it was opened. */
export async function openMetrics(
  page: Page,
): Promise<{ read(): Promise<Metrics>; collectGarbage(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return {
    async read() {
      const { metrics } = await session.send("Performance.getMetrics");
      const value = (name: Metric) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        JSHeapUsedSize: value("JSHeapUsedSize"),
        ScriptDuration: value("ScriptDuration"),
        LayoutDuration: value("LayoutDuration"),
        RecalcStyleDuration: value("RecalcStyleDuration"),
      };
    },
    async collectGarbage() {
      await session.send("HeapProfiler.collectGarbage");
    },
  };
}

/** The memory of the one page that is open in `browser`. */
export async function measureMemory(browser: Browser, page: Page): Promise<PageMemory> {
  const metrics = await openMetrics(page);
  await metrics.collectGarbage();
  const { JSHeapUsedSize } = await metrics.read();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .flatMap(({ id }) => residentMebibytes(id) ?? []);
  return { heap: JSHeapUsedSize / 2 ** 20, process: sizes.length > 0 ? Math.max(...sizes) : null };
}
