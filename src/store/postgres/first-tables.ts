import { type Kysely, sql } from "kysely";

/** Text in the order of JavaScript's, whatever the database's language. */
const TEXT = 'text collate "C"';

/** A column of a row's own, by a path in it. */
const text = (name: string, field = name) => `"${name}" ${TEXT} generated always as (row ->> '${field}') stored`;
const number = (name: string) => `"${name}" bigint generated always as ((row ->> '${name}')::bigint) stored`;
const flag = (name: string, field: string) =>
  `"${name}" boolean generated always as (coalesce((row ->> '${field}')::boolean, false)) stored`;

const said = [text("article"), text("driver")];
const subscribed = [
  text("chat"),
  `"platform" ${TEXT} generated always as (split_part(row ->> 'chat', ':', 1)) stored`,
  text("place"),
  text("by"),
  `"is_paused" boolean generated always as (row -> 'paused' is not null) stored`,
];

/** What is published in a month is judged by its last day. */
const PUBLISHED = "row -> 'article' ->> 'published'";
const MONTH = `make_date(left(${PUBLISHED}, 4)::int, substr(${PUBLISHED}, 6, 2)::int, 1)`;
const JUDGED = `case length(${PUBLISHED}) when 7 then (${MONTH} + interval '1 month' - interval '1 day')::date
  else ${MONTH} + substr(${PUBLISHED}, 9, 2)::int - 1 end`;

/** Each table with its columns besides key and row, and what is looked up in it. */
const TABLES: Readonly<Record<string, { readonly columns?: readonly string[]; readonly indexes?: readonly string[] }>> =
  {
    articles: {},
    claims: { columns: said, indexes: ["(article)", "(driver)"] },
    notes: { columns: said, indexes: ["(article)", "(driver)"] },
    corrections: {
      columns: [`"article" ${TEXT} generated always as (split_part(key, '-', 1)) stored`],
      indexes: ["(article)"],
    },
    seeds: {},
    places: { columns: [text("left_on", "left")], indexes: ["(left_on) where left_on is not null"] },
    proposals: {
      columns: [text("state"), `"judged" date generated always as (${JUDGED}) stored`],
      indexes: ["(seq) where state = 'waiting'", "(judged)"],
    },
    aliases: {},
    feeds: {},
    curators: {},
    desks: {},
    suggestions: {
      columns: [text("by"), text("chat"), text("came", "when"), flag("is_settled", "isSettled")],
      indexes: ['("by", came)', "(chat)", "(seq) where not is_settled"],
    },
    notices: { columns: [text("chat")], indexes: ["(chat)", "(seq)"] },
    alerts: {
      columns: [...subscribed, number("n")],
      indexes: ["(platform, n)", "(place)", '("by") where "by" is not null', "(platform, seq) where is_paused"],
    },
    digests: {
      columns: [...subscribed, number("due"), text("since"), flag("is_reminding", "reminders")],
      indexes: [
        "(chat)",
        "(place)",
        '("by") where "by" is not null',
        "(platform, due, key) where not is_paused",
        "(due, key) where not is_paused",
        "(seq) where is_reminding and not is_paused",
        "(platform, seq) where is_paused",
      ],
    },
    bulletins: { columns: [number("n"), number("at")], indexes: ["(n)", "(at)"] },
    numbers: {},
    watermarks: {},
    tellings: {},
    packs: { columns: [text("block"), number("at")], indexes: ["(block)", "(at)"] },
    marks: {},
  };

/** Makes the tables of store version 4. Never to be changed once released: what is to be otherwise is a step of its own. */
export async function firstTables(db: Kysely<unknown>): Promise<void> {
  for (const [table, { columns = [], indexes = [] }] of Object.entries(TABLES)) {
    const all = ["seq bigint generated always as identity", `key ${TEXT} primary key`, "row json not null", ...columns];
    await sql.raw(`create table pitboard.${table} (${all.join(", ")})`).execute(db);
    for (const index of indexes) await sql.raw(`create index on pitboard.${table} ${index}`).execute(db);
  }
}
