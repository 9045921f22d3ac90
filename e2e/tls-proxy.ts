import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Can a certificate be made here? Says so where it cannot. */
export function canMakeCertificate(): boolean {
  if (spawnSync("openssl", ["version"]).status === 0) return true;
  console.error("There is no openssl: what is tried over https is left out. Install it by hand.");
  return false;
}

/** A certificate for localhost that nobody has signed. */
async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"];
  execFileSync("openssl", ["req", "-x509", ...kind, "-keyout", key, "-out", cert, ...subject], {
    stdio: "pipe",
  });
  const made = { key: await readFile(key, "utf8"), cert: await readFile(cert, "utf8") };
  await rm(folder, { recursive: true });
  return made;
}

/** A proxy that serves https, as the manual asks for one in front of Copydesk. */
export type TlsProxy = {
  readonly url: string;
  /** From now on requests are forwarded to the address of a server. */
  forwardTo(serverUrl: string): void;
  close(): void;
};

export async function openTlsProxy(): Promise<TlsProxy> {
  let port = "";
  const proxy = createServer(await makeCertificate(), (incoming, answer) => {
    const headers = {
      ...incoming.headers,
      "x-forwarded-for": incoming.socket.remoteAddress ?? "",
      "x-forwarded-proto": "https",
    };
    const { method, url } = incoming;
    const outgoing = request({ host: "127.0.0.1", port, method, path: url, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    outgoing.on("error", () => answer.destroy());
    answer.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const address = proxy.address() as AddressInfo;
  return {
    url: `https://localhost:${address.port}`,
    forwardTo(serverUrl) {
      port = new URL(serverUrl).port;
    },
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
