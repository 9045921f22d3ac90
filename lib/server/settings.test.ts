import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("nothing has to be set", () => {
  expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", COPYDESK_DATA: ".copydesk" });
});

test("a variable set to nothing counts as absent", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
});

describe("a bad value gets a sentence that names its variable and does not quote it", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3e3"],
    ["HOST", "not a host"],
    ["DATABASE_URL", "mysql://secret@host/x"],
    ["NEXTAUTH_URL", "no-address-at-all"],
    ["NEXTAUTH_URL", "ftp://desk.example.org"],
    ["NEXTAUTH_URL", "https://desk.example.org/copydesk"],
    ["NEXTAUTH_URL", "https://desk.example.org/?x=1"],
    ["NEXTAUTH_URL", "https://desk.example.org/#x"],
    ["NEXTAUTH_URL", "https://ada:secret@desk.example.org"],
    ["NEXTAUTH_SECRET", "short-secret"],
    ["COPYDESK_ADMIN_EMAIL", "nobody"],
    ["COPYDESK_ADMIN_PASSWORD", "too-short"],
    ["LOG_LEVEL", "loud"],
    ["SMTP_URL", "http://mail"],
    ["TRUST_PROXY", "yes"],
  ])("%s=%s", (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name} .+\\.$`));
    expect(read).not.toThrow(`"${value}"`);
  });
});

test("the administrator's address and password go together", () => {
  expect(() => readSettings({ COPYDESK_ADMIN_EMAIL: "ada@example.org" })).toThrow("COPYDESK_ADMIN_PASSWORD");
});

test("the address people open loses its slash", () => {
  const { NEXTAUTH_URL } = readSettings({ NEXTAUTH_URL: "https://Desk.example.org:443/" });
  expect(NEXTAUTH_URL).toBe("https://desk.example.org");
});
