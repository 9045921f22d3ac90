import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found.ts";
import type { SearchParams } from "@/app/search-params.ts";
import { AuditSearch } from "@/components/people/audit-search.tsx";
import { AuditTable } from "@/components/people/audit-table.tsx";
import { count } from "@/components/shell/count.ts";
import { Screen } from "@/components/shell/screen.tsx";
import { auditQuerySchema } from "@/lib/schemas/audit.ts";
import { listAudit } from "@/lib/server/audit.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const query = auditQuerySchema.safeParse(await searchParams).data ?? auditQuerySchema.parse({});
  const audit = await orNotFound(listAudit(user, query));
  return (
    <Screen title="Audit" aside={count(audit.total, "event")}>
      <AuditSearch search={query.search} />
      <AuditTable audit={audit} path="/audit" search={query.search} withProject />
    </Screen>
  );
}
