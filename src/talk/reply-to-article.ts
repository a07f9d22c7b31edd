import { publisherName } from "../catalogue/publisher-name.ts";
import type { Proposal } from "../racing/proposal.ts";
import { type Published, published } from "../racing/published.ts";
import type { CommandCall } from "./commands.ts";
import { tellArrival } from "./desk/arrival.ts";
import { titleSpan } from "./desk/proposal-card.ts";
import { shown } from "./desk/queue.ts";
import { atDesk, type Card, type DeskScene, line, type Seat, said } from "./desk/seat.ts";
import { goOn } from "./desk/verdict.ts";
import type { Brought } from "./desk.ts";
import type { Hearing } from "./hearing.ts";
import { ARTICLE_ACTIONS, isLink } from "./parse-article.ts";
import { date } from "./phrasing/words.ts";
import { type Field, type Form, paragraph, type Span, text } from "./reply.ts";
import type { Answer } from "./talk.ts";

/** Takes in what a curator brings, gives a form for what no page holds, or lists what came in last. */
export function replyToArticle(hearing: Hearing, { options }: CommandCall): Promise<Answer> {
  const { action: typed = "", ...others } = options;
  const told = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim() !== "")); // A form's fields may be empty.
  const action = ARTICLE_ACTIONS.find((each) => each === typed.trim().toLowerCase());
  return atDesk(hearing, async (seat) => {
    if (action === "list") return list(seat);
    if (action === undefined && isLink(typed.trim())) return add(seat, { ...told, link: typed.trim() });
    if (action === undefined && typed.trim() !== "")
      return said(seat.texts, "article-no-action", { name: typed.slice(0, 60) });
    const isBare = action === undefined && Object.keys(told).length === 0;
    return action === "form" || isBare ? form(seat) : add(seat, told);
  });
}

async function add(seat: Seat, { link, text: words, publisher, day, title }: CommandCall["options"]): Promise<Card> {
  const { texts, desk, who } = seat;
  const dated = day === undefined ? undefined : dayTyped(day);
  if (link === undefined && words === undefined) return lacking(seat);
  if (link !== undefined && !isLink(link)) return said(texts, "article-no-link", { name: link.slice(0, 60) });
  if (day !== undefined && dated === undefined)
    return said(texts, "article-no-day", { name: day.slice(0, 60), example: seat.hearing.today });
  const brought: Brought = {
    ...(link !== undefined && { url: link }),
    ...(words !== undefined && { text: words }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(dated !== undefined && { published: dated }),
  };
  return tellArrival(seat, await desk.add(brought, who, "curator"));
}

/** A day or a month, also as people in Europe write a day: 20.11.2026, 20/11/2026. */
function dayTyped(typed: string): Published | undefined {
  const [, date, month = "", year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed.trim()) ?? [];
  return published(date === undefined ? typed.trim() : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** Nothing was brought: what to type. */
function lacking(seat: Seat): Card {
  const card = form(seat);
  return { ...card, blocks: [line(seat.texts, "article-lacking"), ...card.blocks] };
}

/** A form to fill in; as words, lines to copy, fill in and send back. */
function form({ texts, hearing }: Seat): Card {
  const lines = ["publisher: ", `day: ${hearing.today}`, "title: ", "link: ", "text: "];
  return {
    blocks: [
      line(texts, "article-how-link"),
      line(texts, "article-how-form"),
      paragraph(text("/article add")),
      { kind: "list", items: lines.map((each) => [text(each)]) },
    ],
    actions: [],
    form: formOf({ texts, hearing }),
  };
}

function formOf({ texts, hearing }: Pick<Seat, "texts" | "hearing">): Form {
  const field = (option: "publisher" | "day" | "link" | "title" | "text", more: Partial<Field> = {}): Field => ({
    option,
    label: texts.say(`field-${option}`),
    isNeeded: false,
    isLong: false,
    ...more,
  });
  return {
    title: texts.say("form-article"),
    fields: [
      field("publisher"),
      field("day", { filled: hearing.today }),
      field("link", { hint: "https://…" }),
      field("title"),
      field("text", { isLong: true }),
    ],
    call: { command: "article", options: { action: "add" } },
  };
}

/** How many articles are listed. */
const MAX_LISTED = 10;

async function list(seat: Seat): Promise<Card> {
  const { desk, texts } = seat;
  const recent = await desk.recent(MAX_LISTED);
  if (recent.length === 0) return said(texts, "article-none");
  return {
    blocks: [line(texts, "article-list"), { kind: "list", items: recent.map((proposal) => listed(seat, proposal)) }],
    actions: [...recent.slice(0, 5).map(({ article }) => shown(seat, article)), ...(await goOn(seat))],
  };
}

/** "A title (Speedweek, 6 November 2023): waits · abcdefghij". */
function listed(scene: DeskScene, { article, state }: Proposal): readonly Span[] {
  const { texts } = scene;
  const whose = `${publisherName(scene.catalogue, article)}, ${date(texts, article.published)}`;
  return [
    titleSpan(scene, article),
    text(` (${whose})${texts.say("colon")}${texts.say(`state-${state}`)} · ${article.id}`),
  ];
}
