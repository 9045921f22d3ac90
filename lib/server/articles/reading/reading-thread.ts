import { createHash } from "node:crypto";
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { stringify } from "lossless-json";
import { previewPage } from "@/lib/core/articles/page/preview-page.ts";
import { isRefusal, type ParsedArticle, type ReadOutcome } from "@/lib/core/articles/parsed-article.ts";
import { plainReading } from "@/lib/core/articles/read-options.ts";
import { readArticles } from "@/lib/core/formats/read-articles.ts";
import { countWords } from "@/lib/core/text/words.ts";
import type { Reply } from "../../threads/thread-pool.ts";
import type { ReadingAnswer, ReadingQuestion, StorableArticle } from "./reading.ts";

// The thread in which files are read (read-file.ts): whatever a file does to its reader, nobody else waits for it.

// On Linux this is the priority of the thread and not of the process: when both have work, whoever marks comes first.
if (process.platform === "linux") setPriority(0, 10);

let opened: AsyncGenerator<ReadOutcome> | null = null;

async function answer(question: ReadingQuestion): Promise<ReadingAnswer> {
  const options = { ...plainReading, ...("file" in question ? question.file.options : {}) };
  switch (question.kind) {
    case "open": {
      const { name, bytes } = question.file;
      opened = readArticles(name, bytes, options);
      return null;
    }
    case "next": {
      const next = await opened?.next();
      if (!next || next.done) return null;
      return isRefusal(next.value) ? next.value : toStorable(next.value);
    }
    case "preview":
      return previewPage(question.file.bytes, options);
  }
}

function toStorable(article: ParsedArticle): StorableArticle {
  return {
    ...article,
    document: JSON.stringify(article.document),
    meta: stringify(article.meta) ?? "{}",
    textSha256: createHash("sha256").update(article.text).digest("hex"),
    wordCount: countWords(article.text, article.language),
  };
}

async function reply(question: ReadingQuestion): Promise<Reply> {
  try {
    return { isDone: true, answer: await answer(question) };
  } catch (error) {
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { isDone: false, message, stack };
  }
}

parentPort?.on("message", async (question: ReadingQuestion) =>
  parentPort?.postMessage(await reply(question)),
);
