import type { Gamma } from "@/lib/core/agreement/gamma/gamma.ts";
import type { AgreementReport } from "@/lib/core/agreement/report/report.ts";
import type { Connection } from "../db/connection.ts";
import {
  beginReport,
  endReport,
  enterArticles,
  type GammaInput,
  measureGamma,
  type ReportInput,
} from "./report-jobs.ts";
import { type TallyInput, tallyArticles } from "./tally-job.ts";
import { type CountInput, countWalk, type FoundStep, type ListInput, listWalk } from "./walk-jobs.ts";

/** What a worker can be asked to do, and what it answers. */
export type WorkerJobs = {
  readonly tally: { readonly input: TallyInput; readonly answer: undefined };
  readonly beginReport: { readonly input: ReportInput; readonly answer: undefined };
  readonly enter: { readonly input: readonly string[]; readonly answer: undefined };
  readonly endReport: { readonly input: null; readonly answer: AgreementReport };
  readonly gamma: { readonly input: GammaInput; readonly answer: Gamma };
  readonly count: {
    readonly input: CountInput;
    readonly answer: readonly [articleId: string, steps: number][];
  };
  readonly list: { readonly input: ListInput; readonly answer: readonly FoundStep[] };
};
export type JobName = keyof WorkerJobs;

/** A job as it is sent to a worker. */
export type Job = {
  [Name in JobName]: { readonly name: Name; readonly input: WorkerJobs[Name]["input"] };
}[JobName];

/** Does a job in a worker. */
export async function doJob(client: Connection, job: Job): Promise<WorkerJobs[JobName]["answer"]> {
  switch (job.name) {
    case "tally":
      await tallyArticles(client, job.input);
      return undefined;
    case "beginReport":
      beginReport(job.input);
      return undefined;
    case "enter":
      await enterArticles(client, job.input);
      return undefined;
    case "endReport":
      return endReport();
    case "gamma":
      return measureGamma(client, job.input);
    case "count":
      return countWalk(client, job.input);
    case "list":
      return listWalk(client, job.input);
  }
}
