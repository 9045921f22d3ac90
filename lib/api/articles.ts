import { createRoute, z } from "@hono/zod-openapi";
import {
  archiveSchema,
  articleContentsSchema,
  articleListSchema,
  articleQuerySchema,
  articleSchema,
  assignSchema,
  describeSchema,
  scheduleSchema,
  unassignSchema,
  updateArticleSchema,
} from "@/lib/schemas/article.ts";
import { listArticles } from "@/lib/server/articles/article-list.ts";
import { archiveArticles, getArticle, updateArticle } from "@/lib/server/articles/articles.ts";
import { assignArticles, takeArticle, unassignArticles } from "@/lib/server/articles/assignments.ts";
import { deleteArticle, getArticleContents } from "@/lib/server/articles/deletion.ts";
import { describeArticles } from "@/lib/server/articles/describe.ts";
import { scheduleArticles } from "@/lib/server/articles/schedule.ts";
import { answers, createRouter, idParam, jsonBody, projectParam, withExactNumbers } from "./door.ts";

export const articleRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/articles",
      request: { params: projectParam, query: articleQuerySchema },
      responses: answers("A page of the articles that fit the query", articleListSchema),
    }),
    async (c) => c.json(await listArticles(c.var.user, c.req.valid("param").id, c.req.valid("query")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/articles/assign",
      request: { params: projectParam, body: jsonBody(assignSchema) },
      responses: answers(
        "How many layers are new, and which were not given to whoever has read what others marked there",
        z.object({
          assigned: z.int(),
          notBlind: z.array(z.object({ articleId: z.uuid(), userId: z.uuid() })),
        }),
      ),
    }),
    async (c) => c.json(await assignArticles(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/articles/unassign",
      request: { params: projectParam, body: jsonBody(unassignSchema) },
      responses: answers(
        "How many empty layers are gone, how many that were begun count for nothing now, and how many stay",
        z.object({ removed: z.int(), withdrawn: z.int(), kept: z.int() }),
      ),
    }),
    async (c) =>
      c.json(await unassignArticles(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/articles/schedule",
      request: { params: projectParam, body: jsonBody(scheduleSchema) },
      responses: answers("How many articles changed", z.object({ changed: z.int() })),
    }),
    async (c) =>
      c.json(await scheduleArticles(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/articles/archive",
      request: { params: projectParam, body: jsonBody(archiveSchema) },
      responses: answers("How many articles changed", z.object({ changed: z.int() })),
    }),
    async (c) => c.json(await archiveArticles(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/articles/describe",
      request: { params: projectParam, body: jsonBody(describeSchema) },
      responses: answers("How many articles changed", z.object({ changed: z.int() })),
    }),
    async (c) =>
      c.json(await describeArticles(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/articles/{id}/contents",
      request: { params: idParam },
      responses: answers("What would go with the article", articleContentsSchema),
    }),
    async (c) => c.json(await getArticleContents(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/articles/{id}",
      description:
        "For good, with every layer, verdict and remark. `title` is the article's own, to confirm.",
      request: { params: idParam, query: z.object({ title: z.string().max(500).default("") }) },
      responses: answers("What went with the article", articleContentsSchema),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await deleteArticle(c.var.user, id, c.req.valid("query").title), 200);
    },
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/articles/{id}",
      request: { params: idParam },
      responses: answers("What is known of the article", articleSchema),
    }),
    async (c) => {
      const article = await getArticle(c.var.user, c.req.valid("param").id);
      return withExactNumbers(c.json(article, 200), article);
    },
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/articles/{id}",
      request: { params: idParam, body: jsonBody(updateArticleSchema) },
      responses: answers("What is known of the article now", articleSchema),
    }),
    async (c) => {
      const article = await updateArticle(c.var.user, c.req.valid("param").id, c.req.valid("json"));
      return withExactNumbers(c.json(article, 200), article);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/articles/{id}/layer",
      request: { params: idParam },
      responses: answers("One's own layer, started if there was none", z.object({ layerId: z.uuid() })),
    }),
    async (c) => c.json(await takeArticle(c.var.user, c.req.valid("param").id), 200),
  );
