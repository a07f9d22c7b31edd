import { formOf, type OptionName } from "./commands.ts";

/** What `/article` does. */
export const ARTICLE_ACTIONS = ["add", "form", "list"] as const;

type Options = { readonly [O in OptionName]?: string };

/** What may be told of an article in a line of its own: `publisher: Speedweek`. */
const TOLD: ReadonlySet<string> = new Set(formOf("article").options);

/** Marks that a list has before its lines, and that come along where one is copied. */
const BULLET = /^[\s•*–-]+(?=\w+\s*[:=])/;

/**
 * Takes apart what was typed behind `/article`: on the first line what is to be done, a link, and `name:value`; on the lines that
 * follow one thing each (`day: 2026-11-20`), and from the first line on that is something else, the article's text.
 */
export function parseArticle(typed: string): Options {
  const [first = "", ...lines] = typed.split("\n");
  const head = parseHead(first);
  const told: { [O in OptionName]?: string } = { ...head };
  const at = lines.findIndex((line) => line.trim() !== "" && fieldIn(line) === undefined);
  const fields = at === -1 ? lines : lines.slice(0, at);
  for (const [option, value] of fields.flatMap((line) => fieldIn(line) ?? [])) if (value !== "") told[option] = value;
  const text = [told.text ?? "", ...(at === -1 ? [] : lines.slice(at))].join("\n").trim();
  return withoutNothing({ ...told, text });
}

/** The fields of a line come as a list, so that `flatMap` joins them. */
function fieldIn(line: string): readonly (readonly [OptionName, string])[] | undefined {
  const [, name = "", value = ""] = /^(\w+)\s*[:=](?!\/\/)\s*(.*)$/.exec(line.replace(BULLET, "").trim()) ?? [];
  const option = name.toLowerCase();
  return TOLD.has(option) ? [[option as OptionName, value.trim()]] : undefined;
}

const OF_ONE_WORD: ReadonlySet<OptionName> = new Set(["link", "day", "action"]);

/** The first line: a word for what is to be done, then links, `name:value`, and else the beginning of the text. */
function parseHead(line: string): Options {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const told: { [O in OptionName]?: string } = {};
  let open: OptionName = "text";
  for (const [at, word] of words.entries()) {
    const [field] = fieldIn(word) ?? [];
    if (field !== undefined) {
      const [option, value] = field;
      open = OF_ONE_WORD.has(option) && value !== "" ? "text" : option;
      told[option] = value;
    } else if (isLink(word) && told.link === undefined && open === "text") told.link = word;
    else if (at === 0 && (isAction(word) || words.length === 1)) told.action = word;
    else {
      told[open] = [told[open] ?? "", word].join(" ").trim();
      if (OF_ONE_WORD.has(open)) open = "text";
    }
  }
  return told;
}

function isAction(word: string): boolean {
  return ARTICLE_ACTIONS.some((action) => action === word.toLowerCase());
}

export function isLink(word: string): boolean {
  return /^https?:\/\/\S+$/i.test(word);
}

function withoutNothing(told: Options): Options {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
}
