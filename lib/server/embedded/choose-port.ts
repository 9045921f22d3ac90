import { createServer } from "node:net";

/** A port of 127.0.0.1: `last`, if it is free, so that whoever still has the address finds it again; else any that is free. */
export async function choosePort(last: number | null): Promise<number> {
  return (last !== null && (await tryPort(last))) || (await tryPort(0)) || 0;
}

/** `port`, or one that the system chooses for 0; null when it is taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
