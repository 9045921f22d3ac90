const parentCheck = 500;

/**
 * Aborted by the first Ctrl-C or SIGTERM, and when the npm that started this process is gone: a SIGTERM to `npm start` ends npm and
 * its shell, which hand nothing on. npm repeats the signal that a terminal has sent already, so further ones say nothing new.
 */
export function whenAskedToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  if (process.env.npm_lifecycle_event !== undefined) abortWithoutParent(controller);
  return controller.signal;
}

function abortWithoutParent(controller: AbortController): void {
  const parent = process.ppid;
  const checks = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(checks);
    controller.abort();
  }, parentCheck).unref();
}
