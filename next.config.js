/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native programs and what loads files beside itself.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "nodemailer",
  ],
  // Fonts have an address that scripts can name, for the page to ask for them first.
  turbopack: { rules: { "*.woff2": { condition: { query: "?address" }, type: "asset" } } },
  // Titles come with the page and not in a later piece of the stream, so that nothing moves while React takes the page over.
  htmlLimitedBots: /.*/,
  // Browsers ask for it where a page has not said, or not yet, where its icon is.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  // `npm run typecheck` checks types, once.
  typescript: { ignoreBuildErrors: true },
};
