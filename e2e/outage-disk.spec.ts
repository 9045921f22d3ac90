import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { prisma } from "@/lib/server/db/database.ts";
import { expect } from "./fixtures.ts";
import { logLines, type OwnDesk, test } from "./outage-scene.ts";
import { savedMarks } from "./reading.ts";
import { mark, quotes } from "./saving-scene.ts";

test.use({ diskMegabytes: 160 });
test.setTimeout(180_000);

const patient = expect.configure({ timeout: 60_000 });

/** Takes every byte that is left on the disk that a file is to lie on. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const piece = Buffer.alloc(size, "x");
      for (let isLeft = true; isLeft; ) {
        isLeft = await file.write(piece).then(
          ({ bytesWritten }) => bytesWritten === size,
          () => false,
        );
      }
    }
  } finally {
    await file.close();
  }
}

/** Writes until PostgreSQL's log has no room left either and it stops: a small mark would fit where there is some. */
async function useUp(desk: OwnDesk): Promise<void> {
  const write = () =>
    desk.ask("SELECT pg_logical_emit_message(true, 'filling', repeat('x', 4000000))").then(
      () => true,
      () => false,
    );
  while (await write());
  await expect
    .poll(() =>
      desk
        .connect()
        .then((client) => client.end())
        .then(
          () => "answers",
          () => "away",
        ),
    )
    .toBe("away");
}

test("on a full disk health says that nothing can be saved, the reader says so too, and all is saved once there is room", async ({
  page,
  desk,
  scene,
  opened: { article, layer },
}) => {
  const health = async () => {
    const answer = await page.request.get("/api/health");
    return [answer.status(), (await answer.json()).saving];
  };
  expect(await health()).toEqual([200, "ok"]);
  await mark(page, "Ada Ferro");
  await expect(page.getByRole("banner")).toContainText("1 mark saved");

  const ballast = join(desk.folder, "ballast");
  await fill(ballast);
  await patient.poll(health).toEqual([503, "full"]);
  await useUp(desk);
  await mark(page, "Sol Marin");
  await mark(page, "Friday", "4");
  await expect(page.getByRole("banner")).toContainText("The server cannot save now, 2 waiting");
  const answer = await page.request.get("/api/v1/me");
  expect(answer.status()).toBe(503);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await health())[0]).toBe(503);

  await rm(ballast);
  await patient.poll(async () => (await health())[0]).toBe(200);
  await patient(page.getByRole("banner")).toContainText("All 3 marks saved");
  expect(quotes(await savedMarks(article, scene.ann))).toEqual(["Ada Ferro", "Sol Marin", "Friday"]);
  expect(await prisma.batch.count({ where: { layerId: layer.id } })).toBe(3);
  logLines(desk);
});
