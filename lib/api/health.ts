import { Hono } from "hono";
import { readHealth } from "@/lib/server/health.ts";

/** 200 while people can work, 503 while they cannot; for load balancers and whoever is on call. */
export const healthRoute = new Hono()
  .get("/api/health", async (c) => {
    const health = await readHealth();
    c.header("cache-control", "no-store");
    return c.json(health, health.status === "ok" ? 200 : 503);
  })
  .all("/api/health", (c) => c.body(null, 405, { allow: "GET, HEAD" }));
