import { api } from "@/lib/api/app.ts";

function handle(request: Request): Response | Promise<Response> {
  return api.fetch(request);
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
