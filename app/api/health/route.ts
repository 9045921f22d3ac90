import { readHealth } from "@/lib/server/health.ts";

export const dynamic = "force-dynamic";

/** 200 while people can work, 503 while they cannot; for load balancers and whoever is on call. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
