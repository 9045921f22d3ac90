import { randomUUID } from "node:crypto";
import { parse } from "hono/utils/cookie";
import { decode, encode } from "next-auth/jwt";
import type { Device } from "../people/sessions.ts";
import { isSecure } from "../security-headers.ts";
import { cookieName, signInSecret } from "./session-cookie.ts";

const yearSeconds = 365 * 24 * 60 * 60;
/** People who share a browser; more cookies than that are somebody's try to keep this process busy. */
const mostPeople = 8;

function prefix(): string {
  return `${cookieName("copydesk.device")}.`;
}

/** Whose passwords a browser has known before, by the cookies that were sealed here when they were right. */
export async function readDevices(headers: Headers): Promise<Device[]> {
  const cookies = Object.entries(parse(headers.get("cookie") ?? "")).filter(([name]) =>
    name.startsWith(prefix()),
  );
  const devices: Device[] = [];
  for (const [, sealed] of cookies.slice(0, mostPeople)) {
    const token = await decode({ token: sealed, secret: signInSecret() }).catch(() => null);
    if (typeof token?.deviceOf === "string" && typeof token.device === "string") {
      devices.push({ userId: token.deviceOf, id: token.device });
    }
  }
  return devices;
}

/** The Set-Cookie by which a browser is known again as one that `userId` has signed in with. It lets nobody in. */
export async function deviceCookie(userId: string): Promise<string> {
  const token = { deviceOf: userId, device: randomUUID() };
  const sealed = await encode({ token, secret: signInSecret(), maxAge: yearSeconds });
  const secure = isSecure() ? "; Secure" : "";
  return `${prefix()}${userId.slice(0, 8)}=${sealed}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
