import { createServer, type Server } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { buildUser } from "@/prisma/builders.ts";
import { log } from "../log.ts";
import { toActor } from "../testing/actors.ts";
import { createResetLink } from "./password-resets.ts";
import { invitePerson } from "./people.ts";

let server: Server | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  server?.close();
});

/** A mail server that takes everything, or refuses recipients; `received` is what came. */
async function openMailServer(answerToRecipients: string): Promise<{ url: string; received: () => string }> {
  let received = "";
  const listening = createServer((socket) => {
    let isMessage = false;
    socket.write("220 ready\r\n");
    socket.on("data", (data) => {
      const text = data.toString();
      received += text;
      if (isMessage) {
        if (!text.endsWith("\r\n.\r\n")) return;
        isMessage = false;
        socket.write("250 taken\r\n");
      } else if (text.startsWith("DATA")) {
        isMessage = true;
        socket.write("354 go on\r\n");
      } else if (text.startsWith("RCPT")) socket.write(`${answerToRecipients}\r\n`);
      else socket.write(text.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => received.replaceAll("=\r\n", "").replaceAll("=3D", "="),
  };
}

test("links go by e-mail when a mail server is named", async () => {
  const mail = await openMailServer("250 ok");
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("SMTP_FROM", "Desk <desk@example.org>");
  const admin = toActor(await buildUser({ isAdmin: true, name: "Ada Quill" }));
  const link = await invitePerson(admin, { email: "guest@example.org" });
  expect(link.isSent).toBe(true);
  expect(mail.received()).toContain("To: guest@example.org");
  expect(mail.received()).toContain("From: Desk <desk@example.org>");
  expect(mail.received()).toContain(link.url);
  const reset = await createResetLink(admin, admin.id);
  expect(mail.received()).toContain(reset.url);
});

test("a mail server that refuses is logged, and the link can still be handed over", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const mail = await openMailServer("550 nobody here");
  vi.stubEnv("SMTP_URL", mail.url);
  const link = await invitePerson(toActor(await buildUser({ isAdmin: true })), {
    email: "guest2@example.org",
  });
  expect(link).toMatchObject({ isSent: false, url: expect.stringContaining("/invitation?token=") });
  expect(logged).toHaveBeenCalledTimes(1);
});
