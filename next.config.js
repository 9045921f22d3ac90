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
    "mammoth",
  ],
  // `npm run typecheck` checks types, once.
  typescript: { ignoreBuildErrors: true },
};
