import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

export type Claims = { sub: string; email?: string; email_verified?: boolean | string };

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function sign(claims: Record<string, unknown>): string {
  const parts = [{ alg: "RS256", kid: "test" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const input = parts.join(".");
  return `${input}.${createSign("RSA-SHA256").update(input).sign(privateKey).toString("base64url")}`;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

/** For tests: an OpenID Connect issuer on this machine, at which somebody with `claims` has just agreed. */
export async function openTestIssuer(): Promise<{
  url: string;
  /** What the browser brings back from the address it was sent to. */
  agree: (authorizationUrl: string, claims: Claims) => string;
  /** From now on every real browser that is sent here is `claims`, and agrees at once. */
  expect: (claims: Claims) => void;
  close: () => void;
}> {
  const agreed = new Map<string, Record<string, unknown>>();
  let visitor: Claims | null = null;
  const server = createServer(async (request, response) => {
    if (visitor && request.url?.startsWith("/authorize?")) {
      response.writeHead(302, { location: agree(url + request.url, visitor) }).end();
      return;
    }
    const answer = await answerTo(request);
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  async function answerTo(request: IncomingMessage): Promise<unknown> {
    if (request.url === "/.well-known/openid-configuration") {
      return {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        id_token_signing_alg_values_supported: ["RS256"],
      };
    }
    if (request.url === "/jwks") {
      return { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "test", alg: "RS256", use: "sig" }] };
    }
    if (request.url !== "/token") return null;
    const claims = agreed.get((await readForm(request)).get("code") ?? "");
    const now = Math.floor(Date.now() / 1000);
    const idToken = { iss: url, aud: "copydesk", iat: now, exp: now + 60, ...claims };
    return { access_token: "x", token_type: "Bearer", id_token: sign(idToken) };
  }

  function agree(authorizationUrl: string, claims: Claims): string {
    const asked = new URL(authorizationUrl).searchParams;
    const code = `code-${agreed.size}`;
    agreed.set(code, { ...claims, nonce: asked.get("nonce") });
    return `${asked.get("redirect_uri")}?${new URLSearchParams({ code, state: asked.get("state") ?? "" })}`;
  }

  return {
    url,
    agree,
    expect(claims) {
      visitor = claims;
    },
    close: () => server.close(),
  };
}
