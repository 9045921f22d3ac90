const { parentPort, workerData } = require("node:worker_threads");

/** Answers with what it was asked and given; takes all the time or memory there is where it is asked to. */
function answer(question) {
  if (question === "time") for (;;);
  if (question === "memory") for (const held = []; ; ) held.push({ held: new Array(1_000).fill(held) });
  if (question === "failure") return { isDone: false, message: "It failed.", stack: "" };
  return { isDone: true, answer: [question, workerData] };
}

parentPort.on("message", (question) => parentPort.postMessage(answer(question)));
