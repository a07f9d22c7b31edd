import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import type { Article, ArticleId } from "../../racing/article.ts";
import { type Claim, type ClaimId, ordinalOf } from "../../racing/claim.ts";
import { correctedArticle, stands } from "../../racing/correction.ts";
import type { DriverId } from "../../racing/driver.ts";
import { type Note, ordinalOfNote } from "../../racing/note.ts";
import type { ClaimRow, NoteRow } from "../records.ts";
import { inOrder } from "../rules/in-order.ts";
import type { Rows, TableName, Tables } from "../rules/tables.ts";
import { type Blocks, blocksIn } from "./blocks.ts";
import { type Dues, duesIn } from "./dues.ts";
import { type Subscriptions, subscriptionsIn } from "./subscriptions.ts";

/** Rows of one article or about one driver, whether they stand or not. */
interface Said {
  readonly claims: Map<ClaimId, ClaimRow>;
  readonly notes: Map<string, NoteRow>;
}

/** Claims and notes with their articles, ready to be handed out. */
interface Facts {
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/** Finds what was said of a driver or by an article, and what is told for a place, without looking through everything. */
export interface Shelf {
  /** What stands about a driver: by the day that each is judged by, then by article and ordinal. */
  standingAbout(driver: DriverId): Facts;
  /** All claims of an article, whether they stand or not. */
  claimsBy(article: ArticleId): Iterable<ClaimRow>;
  notesBy(article: ArticleId): Iterable<NoteRow>;
  /** All claims about a driver, whether they stand or not. */
  claimsAbout(driver: DriverId): Iterable<ClaimRow>;
  readonly alerts: Subscriptions<AlertSubscription>;
  readonly blocks: Blocks;
  readonly digests: Subscriptions<DigestSubscription>;
  readonly dues: Dues;
  /** Takes in a row that was put into the tables. */
  put<Name extends TableName>(table: Name, row: Rows[Name]): void;
  /** Forgets a row that was deleted from the tables, or that another one takes the place of. */
  remove<Name extends TableName>(table: Name, row: Rows[Name]): void;
}

/** Tables of which nothing is found by article or driver. */
const nothing = () => undefined;

const NOTHING: Facts = { claims: [], notes: [] };

const claimOf = (row: ClaimRow, article: Article): Claim => ({ ...row, article });
const noteOf = (row: NoteRow, article: Article): Note => ({ ...row, article });

function saidIn<Key>(shelf: Map<Key, Said>, key: Key): Said {
  const said = shelf.get(key) ?? { claims: new Map(), notes: new Map() };
  shelf.set(key, said);
  return said;
}

export function shelfFor(tables: Tables): Shelf {
  const byArticle = new Map<string, Said>();
  const byDriver = new Map<DriverId, Said>();
  const ready = new Map<DriverId, Facts>();
  const touched = new Set<string>();
  const alerts = subscriptionsIn(tables.alerts);
  const digests = subscriptionsIn(tables.digests);
  const blocks = blocksIn(tables.alerts);
  const dues = duesIn(tables.digests);

  /** Forgets what was ready for every driver of whom a touched article says something. */
  function forgetTouched(): void {
    for (const article of touched) {
      const said = byArticle.get(article);
      for (const claim of said?.claims.values() ?? []) ready.delete(claim.driver);
      for (const { driver } of said?.notes.values() ?? []) if (driver !== undefined) ready.delete(driver);
    }
    touched.clear();
  }

  const isStanding = (row: ClaimRow | NoteRow) => stands(row, tables.corrections);

  /** Rows with their article instead of its key. */
  function join<Row extends ClaimRow | NoteRow, Whole>(
    rows: Iterable<Row>,
    joined: (row: Row, article: Article) => Whole,
  ) {
    return [...rows].flatMap((row) => {
      const article = tables.articles.get(row.article);
      return article === undefined ? [] : [joined(row, article)];
    });
  }

  function whole(claims: Iterable<ClaimRow>, notes: Iterable<NoteRow>): Facts {
    return {
      claims: inOrder(join(claims, claimOf), ({ id }) => ordinalOf(id)),
      notes: inOrder(join(notes, noteOf), ({ id }) => ordinalOfNote(id)),
    };
  }

  function gather(driver: DriverId, { claims, notes }: Said): Facts {
    const standing = [...claims.values()].filter(isStanding);
    const heard = new Map<string, NoteRow>(notes);
    for (const article of new Set(standing.map((claim) => claim.article))) {
      for (const [key, note] of byArticle.get(article)?.notes ?? []) {
        if (note.driver === undefined || note.driver === driver) heard.set(key, note);
      }
    }
    return whole(standing, [...heard.values()].filter(isStanding));
  }

  const placing: { readonly [Name in TableName]: (row: Rows[Name]) => void } = {
    articles: (row) => touched.add(row.id),
    claims(row) {
      saidIn(byArticle, row.article).claims.set(row.id, row);
      saidIn(byDriver, row.driver).claims.set(row.id, row);
      touched.add(row.article);
    },
    notes(row) {
      saidIn(byArticle, row.article).notes.set(row.id, row);
      if (row.driver !== undefined) saidIn(byDriver, row.driver).notes.set(row.id, row);
      touched.add(row.article);
    },
    corrections: (row) => touched.add(correctedArticle(row)),
    seeds: nothing,
    places: nothing,
    proposals: nothing,
    aliases: nothing,
    feeds: nothing,
    curators: nothing,
    desks: nothing,
    suggestions: nothing,
    notices: nothing,
    alerts(row) {
      alerts.put(row);
      blocks.put(row);
    },
    digests(row) {
      digests.put(row);
      dues.put(row);
    },
    bulletins: nothing,
    numbers: nothing,
    watermarks: nothing,
    tellings: nothing,
    packs: nothing,
    marks: nothing,
  };

  const removing: { readonly [Name in TableName]: (row: Rows[Name]) => void } = {
    ...placing,
    claims(row) {
      byArticle.get(row.article)?.claims.delete(row.id);
      byDriver.get(row.driver)?.claims.delete(row.id);
      ready.delete(row.driver);
      touched.add(row.article);
    },
    notes(row) {
      byArticle.get(row.article)?.notes.delete(row.id);
      touched.add(row.article);
      if (row.driver === undefined) return;
      byDriver.get(row.driver)?.notes.delete(row.id);
      ready.delete(row.driver);
    },
    alerts(row) {
      alerts.remove(row);
      blocks.remove(row);
    },
    digests(row) {
      digests.remove(row);
      dues.remove(row);
    },
  };

  for (const row of tables.claims.values()) placing.claims(row);
  for (const row of tables.notes.values()) placing.notes(row);
  touched.clear();

  return {
    standingAbout(driver) {
      forgetTouched();
      const known = ready.get(driver);
      if (known !== undefined) return known;
      const said = byDriver.get(driver);
      if (said === undefined) return NOTHING;
      const standing = gather(driver, said);
      ready.set(driver, standing);
      return standing;
    },
    claimsBy: (article) => byArticle.get(article)?.claims.values() ?? [],
    notesBy: (article) => byArticle.get(article)?.notes.values() ?? [],
    claimsAbout: (driver) => byDriver.get(driver)?.claims.values() ?? [],
    alerts,
    blocks,
    digests,
    dues,
    put: (table, row) => placing[table](row),
    remove: (table, row) => removing[table](row),
  };
}
