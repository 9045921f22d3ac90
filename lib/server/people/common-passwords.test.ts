import { expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords.ts";

const person = { email: "tamsin.okafor@harbour.example", name: "Tamsin Okafor" };

test.each([
  "password1234",
  "P@ssw0rd!2024",
  "Password Password",
  "correct horse battery staple",
  "aaaaaaaaaaaa",
  "abababababab",
  "qwertyuiop12",
  "poiuytrewq123",
  "1q2w3e4r5t6y",
  "123456789012",
  "Liverpool2025!!",
  "footballfootball",
  "tamsinokafor1",
  "Tamsin.Okafor@harbour.example",
  "harbour-2024-tamsin",
])("%s is refused", (password) => {
  expect(isCommonPassword(password, person)).toBe(true);
});

test.each([
  "quiet lantern above the mill",
  "kettle thistle ninety bridge",
  "839204857201",
  "zR7!mq2Lw9Xc",
  "ブリッジの上の静かなランタン",
  "football purple elephant december",
])("%s is taken", (password) => {
  expect(isCommonPassword(password, person)).toBe(false);
});
