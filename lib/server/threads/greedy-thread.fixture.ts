import { parentPort, workerData } from "node:worker_threads";
import type { Reply } from "./thread-pool.ts";

/** Answers with what it was asked and given; takes all the time or memory there is where it is asked to. */
function answer(question: unknown): Reply {
  if (question === "time") for (;;);
  if (question === "memory")
    for (const held: unknown[] = []; ; ) held.push({ held: new Array(1_000).fill(held) });
  if (question === "failure") return { isDone: false, message: "It failed.", stack: "" };
  return { isDone: true, answer: [question, workerData.data] };
}

parentPort?.on("message", (question: unknown) => parentPort?.postMessage(answer(question)));
