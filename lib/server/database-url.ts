/** The address of PostgreSQL: set by whoever runs Copydesk, or by `npm start` for the embedded one. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Copydesk with `npm start` or `npm run dev`.");
  return url;
}
