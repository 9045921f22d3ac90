import { createRoute, z } from "@hono/zod-openapi";
import {
  createRuleSchema,
  guidelineNewsSchema,
  guidelinesSeenSchema,
  recheckedSchema,
  ruleCitationsSchema,
  ruleSchema,
  updateRuleSchema,
} from "@/lib/schemas/rule.ts";
import { listRuleCitations } from "@/lib/server/guidelines/citations.ts";
import { getGuidelineNews, markGuidelinesSeen } from "@/lib/server/guidelines/news.ts";
import { recheckRule } from "@/lib/server/guidelines/recheck.ts";
import { createRule, listRules, updateRule } from "@/lib/server/guidelines/rules.ts";
import { answers, answersNothing, createRouter, idParam, jsonBody, projectParam } from "./door.ts";

export const ruleRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/rules",
      request: { params: projectParam },
      responses: answers("The rules of every label with their examples", z.array(ruleSchema)),
    }),
    async (c) => c.json(await listRules(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/rules/citations",
      request: { params: projectParam },
      responses: answers("How often each rule is cited", z.array(ruleCitationsSchema)),
    }),
    async (c) => c.json(await listRuleCitations(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}/rules/news",
      request: { params: projectParam },
      responses: answers("What others changed in the rules since one last looked", guidelineNewsSchema),
    }),
    async (c) => c.json(await getGuidelineNews(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects/{id}/rules/news/seen",
      request: { params: projectParam, body: jsonBody(guidelinesSeenSchema) },
      responses: answersNothing,
    }),
    async (c) => {
      await markGuidelinesSeen(c.var.user, c.req.valid("param").id, c.req.valid("json").until);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/labels/{id}/rules",
      request: { params: idParam, body: jsonBody(createRuleSchema) },
      responses: answers("The new rule", ruleSchema),
    }),
    async (c) => c.json(await createRule(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/rules/{id}",
      request: { params: idParam, body: jsonBody(updateRuleSchema) },
      responses: answers("The rule as it is now", ruleSchema),
    }),
    async (c) => c.json(await updateRule(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/rules/{id}/recheck",
      description: "Takes back every verdict that cites the rule, so that those marks wait for review again.",
      request: { params: idParam },
      responses: answers("What is back in review", recheckedSchema),
    }),
    async (c) => c.json(await recheckRule(c.var.user, c.req.valid("param").id), 200),
  );
