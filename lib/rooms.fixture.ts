/** What the files of a room may import beside their own room: other rooms or single files of them, and packages of npm. */
export type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const room = (rooms: string, packages = ""): Room => ({
  rooms: rooms.split(" ").filter(Boolean),
  packages: packages.split(" ").filter(Boolean),
});

/** Screens ask the server through its client, and show what core and schemas say. */
const screen = (rooms = "", packages = "") =>
  room(
    `components/shell lib/api/client.ts lib/core lib/schemas ${rooms}`,
    `@mantine/core @mantine/notifications next react ${packages}`,
  );

const anything = "app bench components docs e2e lib prisma proxy.ts";

/**
 * The rooms of the house, by folder. A file belongs to the longest of them that its path begins with, and may import
 * only its own room and what stands here. A `*` at the end of a package's name stands for any ending.
 */
export const rooms: Readonly<Record<string, Room>> = {
  app: room(
    "components lib/core lib/schemas lib/server",
    "@fontsource-variable/* @mantine/core next next-auth react react-dom zod",
  ),
  "proxy.ts": room("lib/server", "next"),

  "components/shell": room(
    "lib/api/client.ts lib/client lib/core lib/schemas",
    "@mantine/core @mantine/hooks @mantine/modals @mantine/notifications @mantine/spotlight next next-auth react zod",
  ),
  "components/workbench": screen("lib/client lib/editor", "@mantine/hooks @tanstack/react-virtual"),
  "components/annotate": screen("components/workbench lib/client"),
  "components/review": screen("components/workbench lib/client"),
  "components/adjudicate": screen("components/workbench lib/client"),
  "components/account": screen("lib/client", "next-auth zod"),
  "components/agreement": screen("", "@mantine/charts"),
  "components/articles": screen("", "@mantine/dropzone"),
  "components/desk": screen(),
  "components/people": screen(),
  "components/project": screen(
    "",
    "@mantine/charts @mantine/tiptap @tiptap/core @tiptap/react @tiptap/starter-kit",
  ),

  "lib/core": room(
    "",
    "@exodus/bytes @mozilla/readability csv-stringify diff fflate hast linkedom lossless-json mammoth mdast rehype-parse remark-* unified",
  ),
  "lib/schemas": room("lib/core", "@hono/zod-openapi"),
  "lib/client": room("lib/api/client.ts lib/core lib/schemas", "idb"),
  "lib/editor": room("lib/core", "@tiptap/core @tiptap/pm"),
  "lib/api": room("lib/core lib/schemas lib/server", "@hono/zod-openapi hono lossless-json node"),
  "lib/server": room(
    "lib/core lib/schemas prisma",
    "@node-rs/argon2 @prisma/adapter-pg @prisma/driver-adapter-utils @prisma/schema-engine-wasm kysely lossless-json lru-cache node nodemailer pg pino zod",
  ),
  "lib/server/sign-in": room("lib/core lib/schemas lib/server prisma", "hono next next-auth node react zod"),
  "lib/cli": room(
    "lib/api/app.ts lib/api/health.ts lib/core lib/schemas lib/server",
    "@hono/node-server commander next node tsx zod",
  ),

  prisma: room("lib/core lib/server", "node"),
  e2e: room("lib prisma", "@axe-core/playwright esbuild fflate node pg playwright puppeteer-core zod"),
  bench: room(
    "components/shell components/workbench e2e lib prisma",
    "commander node pg playwright react react-dom zod",
  ),
  docs: room("bench e2e lib prisma", "node playwright"),
  lib: room("", "node oxc-parser"),
};

/** What tests and their fixtures may import in every room, beside what their room may. */
export const roomOfTests: Room = room(anything, "fast-check fflate node oxc-parser pg vitest zod");
