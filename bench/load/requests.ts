import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";

export type Ask = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Client = {
  /** The whole answer. Throws when it is an error. */
  ask(ask: Ask): Promise<{ body: string; headers: IncomingMessage["headers"] }>;
  /** How many lines the answer has, without keeping it. Throws when it is an error. */
  countLines(ask: Ask): Promise<number>;
  close(): void;
};

/** Asks one server over connections that are kept. */
export function openClient(url: string): Client {
  const agent = new Agent({ keepAlive: true });

  function send({ method = "GET", path, headers = {}, body }: Ask): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      request(new URL(path, url), { method, agent, headers: { origin: url, ...headers, ...length } }, resolve)
        .on("error", reject)
        .end(body);
    });
  }

  async function require(answer: IncomingMessage, { path }: Ask): Promise<IncomingMessage> {
    if ((answer.statusCode ?? 500) < 400) return answer;
    throw new Error(`${path} answered ${answer.statusCode}: ${(await text(answer)).slice(0, 400)}`);
  }

  return {
    async ask(ask) {
      const answer = await require(await send(ask), ask);
      return { body: await text(answer), headers: answer.headers };
    },
    async countLines(ask) {
      let lines = 0;
      for await (const chunk of await require(await send(ask), ask)) {
        for (const byte of chunk) if (byte === 10) lines += 1;
      }
      return lines;
    },
    close: () => agent.destroy(),
  };
}
