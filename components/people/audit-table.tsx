import { Empty } from "@/components/shell/empty.tsx";
import { Pager } from "@/components/shell/pager.tsx";
import table from "@/components/shell/table.module.css";
import { When } from "@/components/shell/when.tsx";
import type { AuditPage } from "@/lib/schemas/audit.ts";
import { auditSubject, auditWords } from "./audit-words.ts";
import styles from "./people.module.css";

function pathOf(path: string, search: string, page: number): string {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

export function AuditTable({
  audit,
  path,
  search,
  withProject = false,
}: {
  audit: AuditPage;
  path: string;
  search: string;
  /** Tells the project of each line: the lines are of several. */
  withProject?: boolean;
}) {
  if (audit.events.length === 0) {
    return search ? (
      <Empty title="Nothing found">
        No line has these words. Try a name, or a word such as import or role.
      </Empty>
    ) : (
      <Empty title="Nothing has happened yet">
        Sign-ins, refusals, role changes, imports, exports and deletions are kept here.
      </Empty>
    );
  }
  const hasProjects = withProject && audit.events.some(({ projectName }) => projectName !== null);
  const hasAddresses = audit.events.some(({ address }) => address !== "");
  return (
    <div className={styles.trail}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who and what</th>
            {hasProjects && <th scope="col">Project</th>}
            {hasAddresses && <th scope="col">From</th>}
          </tr>
        </thead>
        <tbody>
          {audit.events.map((event) => (
            <tr key={event.id}>
              <td className={styles.when}>
                <When at={event.at} />
              </td>
              <td>
                <b>{event.actorName || "Nobody signed in"}</b> {auditWords(event.action)}{" "}
                <bdi>{auditSubject(event.action, event.subject)}</bdi>
              </td>
              {hasProjects && <td data-label="Project">{event.projectName ?? "none"}</td>}
              {hasAddresses && (
                <td data-label="From" className={styles.address}>
                  {event.address || "not known"}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        page={audit.page}
        pageSize={audit.pageSize}
        total={audit.total}
        href={(page) => pathOf(path, search, page)}
      />
    </div>
  );
}
