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
  // Titles come with the page and not in a later piece of the stream, so that nothing moves while React takes the page over.
  htmlLimitedBots: /.*/,
  // `npm run typecheck` checks types, once.
  typescript: { ignoreBuildErrors: true },
};
