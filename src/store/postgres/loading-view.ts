import type { Kysely } from "kysely";
import { type ArticleId, articleIn } from "../../racing/article.ts";
import { blockOf } from "../rules/blocks.ts";
import { type Asked, type Found, INDEXES, type IndexName } from "../rules/indexes.ts";
import { standingIn } from "../rules/standing-in.ts";
import { emptyTables, keyOf, type Rows, TABLE_NAMES, type TableName, type Tables } from "../rules/tables.ts";
import type { Expected, View } from "../rules/view.ts";
import type { Database } from "./database.ts";
import { find } from "./finding.ts";
import { isInDossier, loadDossiers, loadRows } from "./loading.ts";

/** A view of what was fetched so far. Whoever asks for more is stopped by an error, and is to ask anew when it was fetched. */
export interface LoadingView extends View {
  /** Whether somebody was stopped since the last load. */
  isMissing(): boolean;
  /** Fetches what somebody asked for. */
  load(db: Kysely<Database>): Promise<void>;
}

type Load = (db: Kysely<Database>) => Promise<void>;

type Answers = { readonly [Name in IndexName]: Map<string, Found<Name>[]> };

function noAnswers(): Answers {
  return {
    claimsBy: new Map(),
    notesBy: new Map(),
    claimsAbout: new Map(),
    alertsConcerning: new Map(),
    digestsConcerning: new Map(),
    alertsInBlock: new Map(),
    alertsNumbered: new Map(),
    desksIn: new Map(),
    noticesIn: new Map(),
    suggestionsConcerning: new Map(),
    placesLeftBy: new Map(),
  };
}

function questionOf(asked: Asked<IndexName>): string {
  return typeof asked === "string" ? asked : `${blockOf(asked)} ${asked.n}`;
}

/** Stops a plan that asks for what was not fetched. */
class NotLoaded extends Error {}

/** `isToChange`: what others may change beside this transaction is locked as soon as it is looked at. */
export function loadingView(isToChange: boolean): LoadingView {
  const rows: Tables = emptyTables();
  const looked = new Map<TableName, Set<string>>(TABLE_NAMES.map((name) => [name, new Set()]));
  const dossiers = new Set<ArticleId>();
  const answers = noAnswers();
  let missing: Load[] = [];

  function stop(...loads: readonly Load[]): never {
    missing.push(...loads);
    throw new NotLoaded("What a plan asks for is fetched first, and the plan asked anew");
  }

  const isKnown = (table: TableName, key: string) =>
    isInDossier(table) ? dossiers.has(articleIn(key)) : looked.get(table)?.has(key) === true;

  function take<Name extends TableName>(table: Name, row: Rows[Name]): void {
    rows[table].set(keyOf(table, row), row);
  }

  async function fetchDossiers(db: Kysely<Database>, ids: readonly ArticleId[]): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !dossiers.has(id));
    for (const id of fresh) {
      answers.claimsBy.set(id, []);
      answers.notesBy.set(id, []);
      dossiers.add(id);
    }
    for (const { table, row } of await loadDossiers(db, fresh)) {
      take(table, row);
      if (table === "claims") answers.claimsBy.get(row.article)?.push(row);
      if (table === "notes") answers.notesBy.get(row.article)?.push(row);
    }
  }

  async function fetchRows<Name extends TableName>(db: Kysely<Database>, table: Name, keys: readonly string[]) {
    const fresh = [...new Set(keys)].filter((key) => !isKnown(table, key));
    for (const key of fresh) looked.get(table)?.add(key);
    for (const row of await loadRows(db, table, fresh, isToChange)) take(table, row);
  }

  async function fetchFound<Name extends IndexName>(db: Kysely<Database>, name: Name, asked: Asked<Name>) {
    const found = await find(db, name, asked, isToChange);
    for (const row of found) take(INDEXES[name].table, row);
    answers[name].set(questionOf(asked), [...found]);
    if (name === "claimsAbout")
      await fetchDossiers(
        db,
        found.map((row) => articleIn(keyOf(INDEXES[name].table, row))),
      );
  }

  /** What has to be fetched of all that is expected. */
  function loadsFor(expected: Expected): Load[] {
    const unknown = TABLE_NAMES.map((table) => ({
      table,
      keys: (expected[table] ?? []).filter((key) => !isKnown(table, key)),
    })).filter(({ keys }) => keys.length > 0);
    const articles = unknown.flatMap(({ table, keys }) => (isInDossier(table) ? keys.map(articleIn) : []));
    const others = unknown.filter(({ table }) => !isInDossier(table));
    return [
      ...(articles.length > 0 ? [(db: Kysely<Database>) => fetchDossiers(db, articles)] : []),
      ...others.map(
        ({ table, keys }): Load =>
          (db) =>
            fetchRows(db, table, keys),
      ),
    ];
  }

  const view: LoadingView = {
    get(table, key) {
      const row = rows[table].get(key);
      if (row === undefined && !isKnown(table, key)) view.expect({ [table]: [key] });
      return row;
    },
    find(name, asked) {
      const known = answers[name].get(questionOf(asked));
      if (known !== undefined) return known;
      return stop((db) => fetchFound(db, name, asked));
    },
    expect(expected) {
      const loads = loadsFor(expected);
      if (loads.length > 0) stop(...loads);
    },
    claimsAbout: (driver) => standingIn(view, driver),
    isMissing: () => missing.length > 0,
    async load(db) {
      const loads = missing;
      missing = [];
      for (const load of loads) await load(db);
    },
  };
  return view;
}
