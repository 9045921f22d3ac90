import { fromPublished, type Published } from "./published.ts";

/** What is said of all files of an import. */
export type ImportDetails = {
  readonly story: string;
  readonly outlet: string;
  readonly published: Published;
  readonly language: string;
  /** Whether it is taken even where a file says something else. */
  readonly givenWins: boolean;
  /** Whether text that is not clean UTF-8 is read all the same. */
  readonly isCleaned: boolean;
};

export const noDetails: ImportDetails = {
  story: "",
  outlet: "",
  published: { day: "", time: "", timeZone: "" },
  language: "",
  givenWins: false,
  isCleaned: false,
};

/** A file on its way in. `number` tells files of one name apart; `page` is the web page in it, if it is one, of which all or only the article is kept. */
export type ImportFile = {
  readonly number: number;
  readonly file: File;
  readonly page: Blob | null;
  readonly isWhole: boolean;
};

export function toImportFile(file: File, number: number): ImportFile {
  return { number, file, page: /\.html?$/i.test(file.name) ? file : null, isWhole: false };
}

/** The query that the API takes with a file. */
export function toImportQuery(details: ImportDetails, isWhole: boolean) {
  const { story, outlet, published, language, givenWins, isCleaned } = details;
  const flag = (value: boolean) => (value ? "true" : "false");
  return {
    story: story.trim(),
    outlet: outlet.trim(),
    publishedAt: fromPublished(published) ?? "",
    timeZone: published.timeZone,
    language: language.trim(),
    givenWins: flag(givenWins),
    clean: flag(isCleaned),
    whole: flag(isWhole),
  } as const;
}
