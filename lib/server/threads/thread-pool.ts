import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { AppError } from "../app-error.ts";

/** What a thread sends back: the answer, or as much of an error as may be logged. */
export type Reply =
  | { readonly isDone: true; readonly answer: unknown }
  | { readonly isDone: false; readonly message: string; readonly stack: string };

/** Threads of one kind: what they run, and how many of them. */
export type ThreadKind = {
  readonly name: string;
  /** Path of the JavaScript they run, from the folder of Copydesk. It answers every message with one `Reply`. */
  readonly script: string;
  /** What the script finds as `workerData`. */
  readonly data: () => unknown;
  readonly most: number;
  /** How many may wait for a thread. */
  readonly longestQueue: number;
  /** What whoever comes after them is told. */
  readonly busy: string;
  /** A thread without work gives its memory back after this long. */
  readonly idleMs: number;
  readonly resourceLimits: ResourceLimits;
};

/** A thread that is one's own until it is released. */
export type Lease = {
  /**
   * Sends a question and waits for the answer.
   * @throws ThreadEnded when it took longer than `limitMs` or more memory than the kind allows; Error when the script failed.
   */
  readonly ask: (question: unknown, limitMs?: number) => Promise<unknown>;
  readonly release: () => void;
};

/** A thread ended before it answered. */
export class ThreadEnded extends Error {
  readonly why: "time" | "memory" | "exit";
  constructor(why: "time" | "memory" | "exit", message: string) {
    super(message);
    this.why = why;
  }
}

type Asked = { resolve(answer: unknown): void; reject(error: Error): void };
type Thread = {
  readonly worker: Worker;
  isLeased: boolean;
  isEnded: boolean;
  asked: Asked | null;
  idle: NodeJS.Timeout | null;
};
type Pool = { readonly threads: Set<Thread>; readonly queue: ((thread: Thread) => void)[] };

// Next bundles the pages and Node loads the API, so each has this file; they share the threads.
const kept = globalThis as typeof globalThis & { copydeskThreads?: Map<string, Pool> };

function poolOf({ name }: ThreadKind): Pool {
  kept.copydeskThreads ??= new Map();
  const pool = kept.copydeskThreads.get(name) ?? { threads: new Set(), queue: [] };
  kept.copydeskThreads.set(name, pool);
  return pool;
}

/**
 * Waits in line for a thread of a kind; one is started where there are fewer than the most.
 * @throws AppError TOO_MANY when too many wait.
 */
export async function leaseThread(kind: ThreadKind): Promise<Lease> {
  const pool = poolOf(kind);
  if (pool.queue.length >= kind.longestQueue) throw new AppError("TOO_MANY", kind.busy);
  const thread = await new Promise<Thread>((resolve) => {
    pool.queue.push(resolve);
    serveNext(kind);
  });
  return {
    ask: (question, limitMs) => ask(kind, thread, question, limitMs),
    release: () => rest(kind, thread),
  };
}

function serveNext(kind: ThreadKind): void {
  const { threads, queue } = poolOf(kind);
  while (queue.length > 0) {
    const free = [...threads].find(({ isLeased }) => !isLeased);
    if (!free && threads.size >= kind.most) return;
    const thread = free ?? start(kind);
    thread.isLeased = true;
    if (thread.idle) clearTimeout(thread.idle);
    thread.idle = null;
    thread.worker.ref();
    queue.shift()?.(thread);
  }
}

function start(kind: ThreadKind): Thread {
  const entry = join(/* turbopackIgnore: true */ process.cwd(), kind.script);
  // The server starts with a small nursery (package.json). V8 would give threads the same, whatever their limits say.
  setFlagsFromString("--max-semi-space-size=0");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: kind.data(),
    resourceLimits: kind.resourceLimits,
    execArgv: [],
  });
  const thread: Thread = { worker, isLeased: false, isEnded: false, asked: null, idle: null };
  worker.on("message", (reply: Reply) => {
    const { asked } = thread;
    thread.asked = null;
    if (reply.isDone) asked?.resolve(reply.answer);
    else asked?.reject(Object.assign(new Error(reply.message), { stack: reply.stack }));
  });
  worker.on("error", (error) => end(kind, thread, toEnd(error)));
  worker.on("exit", (code) =>
    end(kind, thread, new ThreadEnded("exit", `The thread “${kind.name}” ended with code ${code}.`)),
  );
  poolOf(kind).threads.add(thread);
  return thread;
}

function toEnd(error: Error): Error {
  const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? new ThreadEnded("memory", error.message) : error;
}

function ask(kind: ThreadKind, thread: Thread, question: unknown, limitMs?: number): Promise<unknown> {
  if (thread.isEnded) return Promise.reject(new ThreadEnded("exit", "The thread has ended."));
  const answer = new Promise<unknown>((resolve, reject) => {
    thread.asked = { resolve, reject };
    thread.worker.postMessage(question);
  });
  if (limitMs === undefined) return answer;
  const timer = setTimeout(() => {
    end(kind, thread, new ThreadEnded("time", `No answer within ${limitMs} ms.`));
    void thread.worker.terminate();
  }, limitMs);
  return answer.finally(() => clearTimeout(timer));
}

/** Without work a thread keeps no process alive. */
function rest(kind: ThreadKind, thread: Thread): void {
  if (thread.isEnded || !thread.isLeased) return;
  thread.isLeased = false;
  thread.worker.unref();
  thread.idle = setTimeout(() => {
    poolOf(kind).threads.delete(thread);
    void thread.worker.terminate();
  }, kind.idleMs).unref();
  serveNext(kind);
}

function end(kind: ThreadKind, thread: Thread, error: Error): void {
  poolOf(kind).threads.delete(thread);
  thread.isEnded = true;
  if (thread.idle) clearTimeout(thread.idle);
  thread.asked?.reject(error);
  thread.asked = null;
  serveNext(kind);
}
