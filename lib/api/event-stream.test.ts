import { expect, test } from "vitest";
import { archiveArticles } from "@/lib/server/articles/articles.ts";
import { unassignArticles } from "@/lib/server/articles/assignments.ts";
import { deleteArticle } from "@/lib/server/articles/deletion.ts";
import { prisma } from "@/lib/server/db/database.ts";
import { createApiToken } from "@/lib/server/people/api-tokens.ts";
import { removeMember, updateMember } from "@/lib/server/people/members.ts";
import { updatePerson } from "@/lib/server/people/people.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { buildScene } from "@/lib/server/testing/desk-scene.ts";
import { api } from "./app.ts";

type Scene = Awaited<ReturnType<typeof buildScene>>;

async function open(layerId: string, headers: Record<string, string>) {
  const response = await api.request(`http://desk.example/api/v1/layers/${layerId}/events`, { headers });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new RangeError("no stream");
  let text = "";
  const readUntil = async (part: RegExp) => {
    while (!part.test(text)) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
    }
  };
  // From here on it hears.
  await readUntil(/resync/);
  return {
    /** Everything until the stream ends by itself. */
    async rest(): Promise<string> {
      await readUntil(/(?!)/);
      return text;
    },
    async stop() {
      await reader.cancel();
    },
  };
}

/** What takes an annotator's right to listen away. None of it speaks of streams. */
const losses: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  "is removed from the project": ({ owner, project, ann }) => removeMember(owner, project.id, ann.id),
  "gets another role": ({ owner, project, ann }) =>
    updateMember(owner, project.id, ann.id, { role: "REVIEWER" }),
  "is disabled": ({ admin, ann }) => updatePerson(admin, ann.id, { isDisabled: true }),
  "is signed out": ({ ann }) => prisma.session.deleteMany({ where: { userId: ann.id } }),
  "loses the layer": ({ owner, project, article, ann }) =>
    unassignArticles(owner, project.id, { articleIds: [article.id], userIds: [ann.id] }),
  "loses the article": ({ owner, article }) => deleteArticle(owner, article.id, article.title),
};

test.each(Object.keys(losses))(
  "the stream of somebody who %s ends at once",
  async (how) => {
    const scene = await buildScene();
    const stream = await open(scene.layer.id, { cookie: await createTestSession(scene.ann) });
    await losses[how]?.(scene);
    expect(await stream.rest()).toMatch(/event: end\ndata: \{\}\n\n$/);
  },
  10_000,
);

test("the stream of a key ends with the key, and another's goes on", async () => {
  const { ann, layer, owner, project, article } = await buildScene();
  const { key, id } = await createApiToken(ann, { name: "listener", expiresInDays: null });
  const stream = await open(layer.id, { authorization: `Bearer ${key}` });
  const other = await open(layer.id, { cookie: await createTestSession(ann) });
  await prisma.apiToken.delete({ where: { id } });
  expect(await stream.rest()).toMatch(/event: end/);
  // Archiving takes nothing away, so that the other still hears; ending it here is this test's.
  await archiveArticles(owner, project.id, { articleIds: [article.id], isArchived: true });
  await other.stop();
}, 10_000);
