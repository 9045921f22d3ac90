import type { ReportOptions } from "@/lib/core/agreement/report/selection.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import { type Actor, requireProject } from "../access.ts";
import { toAgreementView } from "./agreement-view.ts";
import { keepAnswer } from "./kept-answers.ts";
import { readNames } from "./names.ts";
import { type Refreshed, refreshTallies, untilKept } from "./refresh-tallies.ts";
import { countRuleCitations } from "./rule-citations.ts";
import { readScope, type Scope } from "./scope.ts";
import { mostWorkers, runJob, withWorker } from "./workers.ts";

/** How intervals are drawn. */
const bootstrap = { resamples: 1000, seed: 1, confidence: 0.95 };

/**
 * How far the annotators of a project agree, as the layers stand now, for owners and reviewers. In a blind project the articles of which
 * one's own layer is open are left out. Everything is counted in worker threads; what has not changed is not counted again.
 * @throws AppError NOT_FOUND when the project is out of `user`'s sight; FORBIDDEN for annotators; INVALID for a label or story that
 * it does not have.
 */
export async function getAgreement(
  user: Actor,
  projectId: string,
  query: AgreementQuery,
): Promise<AgreementView> {
  const project = await requireProject(user, projectId, "review");
  const read = () => readScope(user, project.id, query);
  // One thread tallies while another measures gamma and enters in the report what is tallied, so that each warms up for its own work alone.
  const refreshed = await refreshTallies(read, 1);
  const { scope } = refreshed;
  const measured = measureGamma(scope);
  const [report, gamma, names, rules] = await Promise.all([
    makeReport(refreshed, query, measured),
    measured,
    readNames(scope),
    countRuleCitations(user, scope, query),
  ]);
  return { ...toAgreementView(scope, query, report, gamma, names), rules };
}

function makeReport(refreshed: Refreshed, { mode, unit }: AgreementQuery, gamma: Promise<unknown>) {
  const { scope, parts } = refreshed;
  const options: ReportOptions = { ...bootstrap, labels: scope.labelIds, annotators: null, mode, unit };
  const labelIds = scope.labels.map(({ id }) => id);
  const key = JSON.stringify([scope.projectId, scope.fingerprint, labelIds, options]);
  return keepAnswer("report", key, async () => {
    // It holds a thread while it waits for tallies, so it begins when there is one to spare.
    const areKept = untilKept(refreshed);
    await (mostWorkers > 1 ? Promise.race([areKept, gamma]) : areKept);
    return withWorker(async (run) => {
      await run("beginReport", { options, outline: { labelIds, fleissAnnotators: scope.fleissAnnotators } });
      for (const { articleIds, isKept } of parts) {
        await isKept;
        await run("enter", articleIds);
      }
      return run("endReport", null);
    });
  });
}

function measureGamma(scope: Scope) {
  const key = JSON.stringify([scope.projectId, scope.fingerprint, scope.labelIds]);
  return keepAnswer("gamma", key, () =>
    runJob("gamma", {
      articleIds: scope.articles.filter(({ annotators }) => annotators > 1).map(({ id }) => id),
      labels: scope.labelIds,
    }),
  );
}
