import { median } from "./median.ts";
import type { Work, WorkFigures } from "./progress.ts";
import { ratio } from "./ratio.ts";

/** What is reckoned from somebody's work: the median time, the marks of a minute, the shares of the verdicts. */
export function toWorkFigures({ seconds, timedMarks, ...work }: Work): WorkFigures {
  const activeSeconds = seconds.reduce((sum, each) => sum + each, 0);
  const judged = work.accepted + work.corrected + work.rejected;
  return {
    ...work,
    activeSeconds,
    medianSeconds: median(seconds),
    marksPerMinute: ratio(timedMarks, activeSeconds / 60),
    judged,
    acceptedShare: ratio(work.accepted, judged),
    correctedShare: ratio(work.corrected, judged),
    rejectedShare: ratio(work.rejected, judged),
  };
}

/** The work of several people as one. */
export function sumWork(works: readonly Work[]): Work {
  const sum = (count: (work: Work) => number) => works.reduce((total, work) => total + count(work), 0);
  return {
    open: sum(({ open }) => open),
    submitted: sum(({ submitted }) => submitted),
    acceptedLayers: sum(({ acceptedLayers }) => acceptedLayers),
    lately: sum(({ lately }) => lately),
    reviewed: sum(({ reviewed }) => reviewed),
    seconds: works.flatMap(({ seconds }) => seconds),
    marks: sum(({ marks }) => marks),
    timedMarks: sum(({ timedMarks }) => timedMarks),
    accepted: sum(({ accepted }) => accepted),
    corrected: sum(({ corrected }) => corrected),
    rejected: sum(({ rejected }) => rejected),
  };
}
