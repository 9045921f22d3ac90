import { createRoute, z } from "@hono/zod-openapi";
import {
  createProjectSchema,
  projectRowSchema,
  projectSchema,
  updateProjectSchema,
} from "@/lib/schemas/project.ts";
import {
  createProject,
  deleteProject,
  getProject,
  listProjects,
  updateProject,
} from "@/lib/server/projects/projects.ts";
import { answers, answersNothing, createRouter, jsonBody, projectParam } from "./door.ts";

export const projectRoutes = createRouter()
  .openapi(
    createRoute({
      method: "get",
      path: "/projects",
      responses: answers("The projects one may see, by name", z.array(projectRowSchema)),
    }),
    async (c) => c.json(await listProjects(c.var.user), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/projects",
      request: { body: jsonBody(createProjectSchema) },
      responses: answers("The new project, with the default labels", projectSchema),
    }),
    async (c) => c.json(await createProject(c.var.user, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/projects/{id}",
      request: { params: projectParam },
      responses: answers("The project and its settings", projectSchema),
    }),
    async (c) => c.json(await getProject(c.var.user, c.req.valid("param").id), 200),
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/projects/{id}",
      request: { params: projectParam, body: jsonBody(updateProjectSchema) },
      responses: answers("The project as it is now", projectSchema),
    }),
    async (c) => c.json(await updateProject(c.var.user, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/projects/{id}",
      request: { params: projectParam },
      responses: answersNothing,
    }),
    async (c) => {
      await deleteProject(c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    },
  );
