import { AppError } from "@/lib/server/app-error.ts";
import { adjudicationRoutes } from "./adjudication.ts";
import { agreementRoutes } from "./agreement.ts";
import { answerError } from "./answer-error.ts";
import { articleRoutes } from "./articles.ts";
import { auditRoutes } from "./audit.ts";
import { commentRoutes } from "./comments.ts";
import { createRouter } from "./door.ts";
import { exampleRoutes } from "./examples.ts";
import { exportRoutes } from "./export.ts";
import { endUnread, limitBodies, limitDepth, packAnswers, requireSignIn, setHeaders } from "./gate.ts";
import { importRoutes } from "./import.ts";
import { labelRoutes } from "./labels.ts";
import { layerRoutes } from "./layers.ts";
import { linkRoutes } from "./links.ts";
import { meRoutes } from "./me.ts";
import { memberRoutes } from "./members.ts";
import { peopleRoutes } from "./people.ts";
import { progressRoutes } from "./progress.ts";
import { projectRoutes } from "./projects.ts";
import { queueRoutes } from "./queues.ts";
import { relationTypeRoutes } from "./relation-types.ts";
import { reviewRoutes } from "./review.ts";
import { ruleRoutes } from "./rules.ts";
import { storyRoutes } from "./stories.ts";

const door = createRouter().basePath("/api/v1");
door.use(endUnread);
door.use(packAnswers);
door.use(setHeaders);
door.use(requireSignIn);
door.use(limitBodies);
door.use(limitDepth);

/** The whole HTTP API. A new resource is one more line here. */
export const api = door
  .route("/", adjudicationRoutes)
  .route("/", agreementRoutes)
  .route("/", articleRoutes)
  .route("/", auditRoutes)
  .route("/", commentRoutes)
  .route("/", exampleRoutes)
  .route("/", exportRoutes)
  .route("/", importRoutes)
  .route("/", labelRoutes)
  .route("/", layerRoutes)
  .route("/", linkRoutes)
  .route("/", meRoutes)
  .route("/", memberRoutes)
  .route("/", peopleRoutes)
  .route("/", progressRoutes)
  .route("/", projectRoutes)
  .route("/", queueRoutes)
  .route("/", relationTypeRoutes)
  .route("/", reviewRoutes)
  .route("/", ruleRoutes)
  .route("/", storyRoutes);
export type ApiType = typeof api;

api.doc("/openapi.json", {
  openapi: "3.0.3",
  info: { title: "Copydesk", version: "1" },
  security: [{ key: [] }],
});
api.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
// For the description: the cookie of a signed-in browser.
api.openAPIRegistry.registerComponent("securitySchemes", "browser", {
  type: "apiKey",
  in: "cookie",
  name: "next-auth.session-token",
});
api.onError(answerError);
api.notFound((c) => {
  throw new AppError("NOT_FOUND", `There is no ${c.req.method} ${c.req.path}.`);
});
