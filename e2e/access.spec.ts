import { prisma } from "@/lib/server/db/database.ts";
import { createTestSession } from "@/lib/server/sign-in/session.fixture.ts";
import { test as base, expect } from "./fixtures.ts";
import { listPages, toPath } from "./pages.ts";
import { listRoutes, type Route, send } from "./routes.ts";
import { buildScene, removeScene, type Scene } from "./scene.ts";
import { buildThings, type Things } from "./things.ts";

type Fixtures = {
  elsewhere: Scene;
  things: Things;
  answers: Answers;
  /** Every page, with its address in the scene's project. */
  pagesOf: () => Promise<[page: string, path: string][]>;
};

/** With what status each of some routes answers whoever has `cookie`: `{"404": ["GET /projects/{id}", …]}`. */
type Answers = (isAsked: (route: Route) => boolean, cookie: string) => Promise<Record<string, string[]>>;

const test = base.extend<Fixtures>({
  elsewhere: async ({ newPerson }, use) => {
    const scene = await buildScene(newPerson);
    await use(scene);
    await removeScene(scene);
  },
  things: async ({ scene, article }, use) => {
    await use(await buildThings(scene, article));
  },
  pagesOf: async ({ scene, things }, use) => {
    const { articles: id = "", layers: layerId = "" } = things;
    const { slug } = scene.project;
    await use(async () => (await listPages()).map((page) => [page, toPath(page, { slug, id, layerId })]));
  },
  answers: async ({ request, things }, use) => {
    await use(async (isAsked, cookie) => {
      const byStatus: Record<string, string[]> = {};
      for (const route of (await listRoutes(request)).filter(isAsked)) {
        const status = await send(request, route, { things, cookie });
        byStatus[status] = [
          ...(byStatus[status] ?? []),
          `${route.method} ${route.path.replace("/api/v1", "")}`,
        ];
      }
      return byStatus;
    });
  },
});

const isOfInstance = ({ method, path }: Route) =>
  /\/v1\/(people|audit)/.test(path) || (method === "POST" && path.endsWith("/projects"));
const isPublic = ({ path }: Route) => path.includes("/links/");
const isOfProject = (route: Route) => route.path.includes("{") && !isOfInstance(route);

test("to another project's owner nothing of this one exists", async ({ answers, elsewhere, scene }) => {
  const byStatus = await answers(isOfProject, await createTestSession(elsewhere.owner));
  expect(Object.keys(byStatus), JSON.stringify(byStatus)).toEqual(["404"]);
  expect(await prisma.label.count({ where: { projectId: scene.project.id } })).toBe(4);
});

test("to another project's owner the instance is closed", async ({ answers, elsewhere }) => {
  const byStatus = await answers(isOfInstance, await createTestSession(elsewhere.owner));
  const refused = Object.keys(byStatus).filter((status) => status !== "403" && status !== "404");
  expect(refused, JSON.stringify(byStatus)).toEqual([]);
});

test("to strangers everything but the links is closed", async ({ answers }) => {
  const byStatus = await answers((route) => !isPublic(route), "");
  expect(Object.keys(byStatus), JSON.stringify(byStatus)).toEqual(["401"]);
  const links = await answers(isPublic, "");
  expect(Object.keys(links), JSON.stringify(links)).toEqual(["400"]);
});

test("an address that cannot be decoded is refused, page or data", async ({ request }) => {
  for (const path of ["/articles/%ff", "/api/v1/articles/%ff", "/api/v1/projects/%ff/agreement?label=%ff"])
    expect((await request.get(path)).status(), path).toBe(400);
});

const annotatorsRead = [
  "projects/{id}",
  "articles/{id}",
  "members",
  "labels",
  "relation-types",
  "rules",
  "rules/news",
  "stories",
  "articles",
];

test("an annotator reads the project and changes nothing in it", async ({ answers, scene }) => {
  const byStatus = await answers(isOfProject, await createTestSession(scene.ben));
  expect(Object.keys(byStatus).sort()).toEqual(["200", "204", "403", "404"]);
  expect(byStatus["204"]).toEqual(["POST /projects/{id}/rules/news/seen"]);
  const allowed = annotatorsRead.map((path) =>
    path.includes("{") ? `GET /${path}` : `GET /projects/{id}/${path}`,
  );
  expect(byStatus["200"]?.toSorted()).toEqual(allowed.sort());
});

const doors = ["/invitation", "/reset", "/setup", "/sign-in"];
const ofAdministrators = ["/audit", "/people"];
// The page of adjudication says who adjudicates; the article itself is in an annotator’s sight.
const ofReviewers = ["/review/", "/projects/[slug]/agreement"];
const ofOwners = ["/projects/[slug]/history", "/projects/[slug]/people", "/projects/[slug]/settings"];

test("pages lead strangers to the sign-in page", async ({ request, pagesOf }) => {
  for (const [page, path] of await pagesOf()) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), page).toBe(doors.includes(page) ? 200 : 307);
    if (doors.includes(page)) continue;
    const back = page === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
    expect(answer.headers().location, page).toBe(back);
  }
});

test("another project's pages are not there, and neither are the administrator's", async ({
  request,
  pagesOf,
  elsewhere,
}) => {
  const cookie = await createTestSession(elsewhere.owner);
  for (const [page, path] of await pagesOf()) {
    if (!page.includes("[") && !ofAdministrators.includes(page)) continue;
    expect((await request.get(path, { headers: { cookie } })).status(), page).toBe(404);
  }
});

test("what owners and reviewers do has no page for annotators", async ({ request, pagesOf, scene }) => {
  const cookie = await createTestSession(scene.ben);
  for (const [page, path] of await pagesOf()) {
    if (!page.includes("[")) continue;
    const isClosed = ofOwners.includes(page) || ofReviewers.some((start) => page.startsWith(start));
    expect((await request.get(path, { headers: { cookie } })).status(), page).toBe(isClosed ? 404 : 200);
  }
});
