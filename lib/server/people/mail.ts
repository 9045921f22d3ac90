import { createTransport } from "nodemailer";
import { log } from "../log.ts";
import { publicUrl } from "./public-url.ts";

/** One e-mail of plain text. */
export type Mail = { to: string; subject: string; text: string };

/**
 * Sends an e-mail through `SMTP_URL`, from `SMTP_FROM`, and answers whether the mail server took it: false when none is set
 * up or it refused (which is logged), so that the link can be handed over by other means.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const url = process.env.SMTP_URL;
  if (!url) return false;
  const transport = createTransport(url, {
    from: process.env.SMTP_FROM || `Copydesk <copydesk@${new URL(publicUrl()).hostname}>`,
  });
  try {
    await transport.sendMail(mail);
    return true;
  } catch (error) {
    log.error({ err: error }, "An e-mail could not be sent");
    return false;
  } finally {
    transport.close();
  }
}
