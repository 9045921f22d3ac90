const witnesses = [
  { name: "Edda Marsh", post: "chief engineer, Northmoor Water" },
  { name: "Ruben Aldous", post: "night supervisor, Kellan pumping station" },
  { name: "Philippa Strand", post: "inspector, Reservoirs Office" },
  { name: "Tomas Breck", post: "leader, Ardle Borough Council" },
];
const subjects = [
  "the survey of September 2025",
  "the reading at 6 a.m. on 3 March",
  "the drain below the eastern shoulder",
  "the repair that was put off in 2024",
  "the call to the council at 9.40 a.m.",
  "the pumps that were sent to Corrow",
  "the order of 14 January",
];
const questions = [
  "When did you first hear of",
  "Who else in the room knew about",
  "What did you write down about",
  "Did anyone above you ask about",
  "How long did it take to act on",
];
const answers = [
  "I was told on the telephone, and I wrote it on the back of the log sheet.",
  "I cannot say that I remember the hour. It was before it was light.",
  "We had a figure of 19 litres a second, and nobody argued with the figure.",
  "The rule is that two people sign. That night one person signed twice.",
  "I asked for it in writing. It came eleven days later.",
  "If you are asking whether I was worried, I was worried from the Tuesday.",
  "That is what the report says. I did not write the report.",
];

/** Picks round the list by a step that shares no factor with it, so that neighbours differ. */
function pick<T>(list: readonly T[], turn: number, step: number): T {
  const item = list[(turn * step + Math.floor(turn / list.length)) % list.length];
  if (item === undefined) throw new RangeError(`Nothing at turn ${turn} of an empty list`);
  return item;
}

/** A day of the Kellan Dam inquiry in question and answer: the long article of the sample, the same each time. */
export function inquiryTranscript(minimumLength = 110_000): string {
  const lines = ["The Kellan Dam Inquiry: transcript of the first day, Monday 11 May 2026", ""];
  let length = 0;
  for (let turn = 0; length < minimumLength; turn++) {
    const witness = pick(witnesses, Math.floor(turn / 40), 1);
    if (turn % 40 === 0) lines.push(`${witness.name}, ${witness.post}, sworn`, "");
    const block = [
      `Q ${turn + 1}. ${pick(questions, turn, 3)} ${pick(subjects, turn, 5)}?`,
      `${witness.name}: “${pick(answers, turn, 4)} ${pick(answers, turn + 3, 2)}”`,
      "",
    ];
    lines.push(...block);
    length += block.join("\n").length;
  }
  return lines.join("\n");
}
