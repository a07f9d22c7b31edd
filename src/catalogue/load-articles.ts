import { join } from "node:path";
import type * as v from "valibot";
import type { Article, ArticleId } from "../racing/article.ts";
import { parse } from "../schema/faults.ts";
import { articleIdOf, canonicalUrl } from "./article-id.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkArticle } from "./check-article.ts";
import { digestOf } from "./digest.ts";
import { ArticleFile, type ClaimOf, type NoteOf } from "./file-forms.ts";
import { fold } from "./fold.ts";
import { type GatheredFaults, gatherFaults } from "./gathered-faults.ts";
import { jsonFilesIn, readJsonFile, shownPath } from "./read-file.ts";

/** A claim as a file tells it: without its key and its article. */
type ClaimFacts = v.InferOutput<typeof ClaimOf>;

/** A note as a file tells it: without its key and its article. */
type NoteFacts = v.InferOutput<typeof NoteOf>;

/** A fact, and what tells whether it changed. */
interface Digested<Facts> {
  readonly digest: string;
  readonly facts: Facts;
}

/** What one file tells of one article. */
export interface ArticleFacts {
  readonly file: string;
  /** Changes with anything that the file tells; spacing and the order of keys do not matter. */
  readonly digest: string;
  readonly article: Article;
  readonly claims: readonly Digested<ClaimFacts>[];
  readonly notes: readonly Digested<NoteFacts>[];
}

/**
 * Reads the articles of all folders in order, the repository's first: what a later one says of an article takes the place of
 * what an earlier one said. Rejects with one `Unusable` that tells all that is wrong.
 */
export async function loadArticles(folders: readonly string[], catalogue: Catalogue): Promise<readonly ArticleFacts[]> {
  const faults = gatherFaults();
  const publishers = publishersByName(catalogue);
  const articles = new Map<ArticleId, ArticleFacts>();
  for (const folder of folders) {
    const here = new Map<ArticleId, string>();
    for (const path of await jsonFilesIn(join(folder, "articles"), faults)) {
      const value = await readJsonFile(path, "required", faults);
      const facts =
        value === undefined ? undefined : factsOf(shownPath(path), value, { catalogue, publishers }, faults);
      if (facts === undefined) continue;
      const { id } = facts.article;
      const other = here.get(id);
      if (other !== undefined) {
        faults.add(facts.file, "article", `expected one file for an article, found "${id}" in ${other} too`);
      }
      here.set(id, facts.file);
      articles.set(id, facts);
    }
  }
  faults.tell("The articles are not usable");
  return [...articles.values()];
}

/** The id of each publisher, by its folded id and name. */
function publishersByName(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map(
    [...catalogue.publishers.values()].flatMap(({ id, name }) => [id, name].map((key) => [fold(key), id])),
  );
}

interface Known {
  readonly catalogue: Catalogue;
  readonly publishers: ReadonlyMap<string, string>;
}

function factsOf(
  file: string,
  value: unknown,
  { catalogue, publishers }: Known,
  faults: GatheredFaults,
): ArticleFacts | undefined {
  const told = faults.collect(file, () => parse(file, ArticleFile, value));
  if (told === undefined) return undefined;
  checkArticle(file, told, catalogue, faults);
  const { id: given, origin: written, ...rest } = told.article;
  const origin = written && (publishers.get(fold(written)) ?? written);
  const fields = { ...rest, ...(origin !== undefined && { origin }) };
  const id = fields.url === undefined ? given : articleIdOf(canonicalUrl(fields.url));
  if (id === undefined) {
    faults.add(file, "article.id", "is missing, and there is no url that it would follow from");
    return undefined;
  }
  if (given !== undefined && given !== id) {
    faults.add(file, "article.id", `expected "${id}", which follows from the url, found "${given}"`);
  }
  const claims = told.claims.map((facts) => ({ digest: digestOf(facts), facts }));
  const notes = told.notes.map((facts) => ({ digest: digestOf(facts), facts }));
  const digests = [...claims, ...notes].map(({ digest }) => digest);
  return {
    file,
    digest: digestOf({ article: { ...told.article, ...fields }, digests }),
    article: { id, ...fields },
    claims,
    notes,
  };
}
