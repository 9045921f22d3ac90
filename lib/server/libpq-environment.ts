/** What may go on counting with a PostgreSQL of one's own: a password kept out of its address, and how to make sure who answers. */
const secrets: readonly string[] = [
  "PGPASSWORD",
  "PGPASSFILE",
  "PGSSLMODE",
  "PGSSLROOTCERT",
  "PGSSLNEGOTIATION",
];

/**
 * Forgets the variables that PostgreSQL's own programs read (`PGHOST`, `PGOPTIONS` and the like), so that the address alone says
 * which database is used and how: `pg` would take from them whatever the address leaves open. With `keep` secrets stay.
 */
export function forgetLibpqVariables(keep: "secrets" | "nothing"): void {
  for (const name of Object.keys(process.env)) {
    if (!/^PG[A-Z_]+$/.test(name)) continue;
    if (keep === "secrets" && secrets.includes(name)) continue;
    delete process.env[name];
  }
}
