import { expect, test } from "vitest";
import { createTextIndex } from "../text/code-points.ts";
import { proposeTimex } from "./propose-timex.ts";
import { readTimexContext } from "./timex-context.ts";

const weekday = /\b(?:Mon|Tues|Thurs|Satur|Sun)day\b/u;

/** The first day proposed for the last weekday of a sentence, published on Saturday 30 July 2022. */
function firstOffer(text: string): string {
  const place = [...text.matchAll(new RegExp(weekday, "gu"))].at(-1);
  const range = { start: place?.index ?? 0, end: (place?.index ?? 0) + (place?.[0].length ?? 0) };
  const index = createTextIndex(text);
  const article = { index, language: "en", publishedAt: "2022-07-30T00:00:00Z", timeZone: "" };
  return proposeTimex(index.slice(range.start, range.end), readTimexContext(article, range))[0]?.value ?? "";
}

test.each([
  "He could not be reached on Thursday.",
  "The plan was announced on Tuesday.",
  "The deadline passed on Tuesday.",
  "May said on Tuesday that she was glad.",
  "He may have left on Tuesday.",
  "He was due in court on Tuesday.",
  "The peace plan failed on Tuesday.",
  "She might have died on Tuesday.",
  "The storm could have hit on Tuesday.",
  "Due to rain the match was called off on Tuesday.",
  "The would-be assassin was shot on Tuesday.",
  "He is to blame for Tuesday's crash.",
  "Talks will resume soon, he said on Tuesday.",
  "The court ruled on Tuesday that he may stay.",
  "Moss, who may meet Lim, spoke on Tuesday.",
  "A spokeswoman would not comment on Tuesday.",
  "The company wouldn’t say on Tuesday how many jobs may go.",
  "Officials couldn't confirm the figures on Tuesday.",
  "Smoke could be seen over the port on Tuesday.",
  "Officials could do nothing on Tuesday as the dam broke.",
  "Tuesday was the hottest day.",
  "Police on Tuesday arrested a man.",
  "The company has not responded since Tuesday.",
  "The scheduled flight landed on Tuesday.",
  "An expected rise in rates came on Tuesday.",
  "Flights were cancelled due to snow on Tuesday.",
  "He announced plans to resign on Tuesday.",
  "The government unveiled its plans on Tuesday.",
  "His will was read out on Tuesday.",
  "Will Moss died on Tuesday.",
  "The strike had been planned for Tuesday.",
  "The hearing was scheduled for Tuesday.",
  "She was set to fly home on Tuesday.",
  "They were going to meet on Tuesday.",
  "The vote was to be held on Tuesday.",
  "It is believed to have sunk on Tuesday.",
  "He is accused of stealing a van on Tuesday.",
  "A man is in custody over a stabbing on Tuesday.",
  "Police are investigating a shooting on Tuesday.",
  "Two people are dead after a crash on Tuesday.",
  "Shares in the company fell sharply on Tuesday.",
  "The Dow closed down 300 points Tuesday.",
  "Rescuers have found nobody since Tuesday.",
  "The army has shelled the city since Tuesday.",
  "The minister told reporters Tuesday he will quit.",
  "The bill cleared the Senate and the House on Tuesday.",
  "On Tuesday, police arrested two men.",
  "The man arrested on Tuesday will appear in court.",
  "He should have been freed on Tuesday.",
  "Voters rejected the upcoming tax on Tuesday.",
  "Theresa May left office on Tuesday.",
  "She appears to have fled on Tuesday.",
])("of what was: %s", (text) => {
  expect(firstOffer(text) < "2022-07-30", firstOffer(text)).toBe(true);
});

test.each([
  "They will meet on Tuesday.",
  "He is due in court on Tuesday.",
  "She may resign on Tuesday.",
  "The ship is expected on Tuesday.",
  "He plans to leave on Tuesday.",
  "The storm could strike on Thursday.",
  "Officials said he would be freed on Monday.",
  "Talks will resume on Monday, he said.",
  "The trial starts Tuesday.",
  "The trial begins next week, on Tuesday.",
  "He appears in court on Tuesday.",
  "The prime minister’s due in court on Tuesday.",
  "They’ll vote on Tuesday.",
  "Polls open on Tuesday.",
  "The final is on Sunday.",
  "Schools are to reopen on Tuesday.",
  "The firm said on Thursday that it plans to close on Tuesday.",
  "The union says the company plans to cut jobs on Tuesday.",
  "He is likely to be sentenced on Tuesday.",
  "The report is published on Tuesday.",
  "A decision might be made on Tuesday.",
  "The two leaders are meeting on Tuesday.",
  "On Tuesday, the court will rule.",
  "On Tuesday the court will rule.",
  "The vote on Tuesday will decide it.",
  "Tuesday’s vote will decide it.",
  "The hearing was adjourned until Tuesday.",
  "The match has been postponed to Tuesday.",
  "The judge set a hearing for Tuesday.",
  "The committee has scheduled a vote for Tuesday.",
  "Workers have until Tuesday to decide.",
  "He has to leave by Tuesday.",
  "An answer must come by Tuesday.",
  "A decision could come as early as Tuesday.",
  "She will meet displaced families on Tuesday.",
  "He will be buried in occupied Moss on Tuesday.",
  "He was arrested in June and will stand trial on Tuesday.",
  "He was freed in June, and on Tuesday, the court will rule.",
  "Moss to visit Ode on Tuesday.",
  "He will leave, officials said, on Tuesday.",
  "Rain should reach the coast on Tuesday.",
  "The bank won't open until Tuesday.",
  "The strike is set to begin at midnight on Tuesday.",
  "She’s expected to resign on Tuesday.",
  "Parliament reconvenes on Tuesday.",
  "The minister gives a speech on Tuesday.",
  "By Tuesday, the river will have peaked.",
  "The next hearing is on Tuesday.",
  "The museum reopens on Tuesday.",
  "The law takes effect Tuesday.",
  "The bank will cut rates on Tuesday.",
  "The team plans to quit on Tuesday.",
])("of what is to come: %s", (text) => {
  expect(firstOffer(text) > "2022-07-30", firstOffer(text)).toBe(true);
});
