import type { ReportOptions } from "@/lib/core/agreement/report/selection.ts";
import type { AgreementQuery, AgreementView } from "@/lib/schemas/agreement.ts";
import { type Actor, requireProject } from "../access.ts";
import { toAgreementView } from "./agreement-view.ts";
import { keepAnswer } from "./kept-answers.ts";
import { readNames } from "./names.ts";
import { refreshTallies } from "./refresh-tallies.ts";
import { countRuleCitations } from "./rule-citations.ts";
import { readScope, type Scope } from "./scope.ts";
import { runJob } from "./workers.ts";

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
  const scope = await refreshTallies(project.id, read);
  const [report, gamma, names, rules] = await Promise.all([
    makeReport(scope, query),
    measureGamma(scope),
    readNames(scope),
    countRuleCitations(user, scope, query),
  ]);
  return { ...toAgreementView(scope, query, report, gamma, names), rules };
}

function makeReport(scope: Scope, { mode, unit }: AgreementQuery) {
  const options: ReportOptions = { ...bootstrap, labels: scope.labelIds, annotators: null, mode, unit };
  const key = JSON.stringify([scope.projectId, scope.fingerprint, scope.labels.map(({ id }) => id), options]);
  return keepAnswer("report", key, () =>
    runJob("report", {
      articleIds: scope.articles.map(({ id }) => id),
      options,
      outline: { labelIds: scope.labels.map(({ id }) => id), fleissAnnotators: scope.fleissAnnotators },
    }),
  );
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
