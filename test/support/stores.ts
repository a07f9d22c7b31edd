import type { Article } from "../../src/racing/article.ts";
import type { Intake } from "../../src/store/intake.ts";
import { type LowdbOptions, openLowdbStore } from "../../src/store/lowdb/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { aClaim, aNote, anArticle, articleKey } from "./facts.ts";
import { silentLog } from "./silent-log.ts";

export function openToWrite(folder: string, options: Partial<LowdbOptions> = {}): Promise<Store> {
  return openLowdbStore(folder, { access: "write", log: silentLog, now: Date.now, ...options });
}

export function openToRead(folder: string, options: Partial<LowdbOptions> = {}): Promise<Store> {
  return openToWrite(folder, { access: "read", ...options });
}

/** The n-th of a row of articles, from 0, each with a claim and a note. */
export function nthIntake(n: number): Intake {
  const article: Article = anArticle({ id: articleKey(n) });
  return { article, claims: [aClaim(article)], notes: [aNote(article)], corrections: [] };
}
