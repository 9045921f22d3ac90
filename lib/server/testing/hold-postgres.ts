import { openEmbeddedPostgres } from "@/lib/server/embedded/embedded-postgres.ts";

// A program of its own for embedded-postgres.test.ts, to be killed: opens the cluster and stays.
const postgres = await openEmbeddedPostgres(process.argv[2] ?? "");
const isServing = await postgres.claimServing();
process.stdout.write(`${isServing}\n`);
setInterval(() => {}, 1000);
