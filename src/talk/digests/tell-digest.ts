import type { LastDigest } from "../../audience/digest-subscription.ts";
import { dayIn } from "../../audience/preferences.ts";
import { type Day, daysBetween, MS_A_DAY } from "../../racing/day.ts";
import { judgedDay } from "../../racing/published.ts";
import { nextDue } from "../../timetable/next-due.ts";
import { instantOf } from "../../timetable/wall-clock.ts";
import type { Ear } from "../hearing.ts";
import { knowledgeOf } from "../knowledge.ts";
import { distinctArticles } from "../phrasing/attribution.ts";
import { moment } from "../phrasing/moment.ts";
import type { Texts } from "../phrasing/texts.ts";
import { date } from "../phrasing/words.ts";
import { NO_QUESTION } from "../question.ts";
import { type Block, type Reply, text } from "../reply.ts";
import { textsOf } from "../reply-language.ts";
import type { Scene } from "../scene.ts";
import type { DigestAsked, DigestTold } from "./digest.ts";
import { actionsBelow, blocksOf } from "./digest-blocks.ts";
import { type Matter, matterOf } from "./matter.ts";

const MS_HALF_A_DAY = MS_A_DAY / 2;

/** What a digest tells at an instant, in milliseconds since 1970. */
export async function tellDigest(ear: Ear, of: DigestAsked, at: number): Promise<DigestTold> {
  const scene = await digestScene(ear, of, at);
  if (scene === undefined) return { title: "", last: { at, lines: of.last?.lines ?? [] } };
  const { texts, knowledge } = scene;
  const matter = matterOf(knowledge, ear.catalogue, of);
  const title = texts.say("digest-title", { driver: knowledge.driver.name, date: date(texts, knowledge.today) });
  const told = { title, last: { at, lines: matter.lines } };
  const isDone = of.season !== undefined && of.last !== undefined && matter.seasons.length === 0;
  const untold = { title, last: { at: of.last?.at ?? at, lines: matter.lines } };
  if (isDone && matter.moved.length === 0) return untold; // The season is over, and so is what is told of it.
  const next = of.cron === undefined ? [] : [nextLine(texts, of.cron, of.zone, at)];
  if (isNothingNew(of, matter)) {
    if (of.whenNothing === "nothing") return untold;
    return { ...told, isIdle: true, reply: replied(texts, [nothingNew(scene, of, next)]) };
  }
  const heading: Block = { kind: "heading", spans: [{ kind: "strong", text: title }] };
  const blocks = [heading, ...blocksOf(scene, matter, of), ...next.map((words) => footer(words))];
  return { ...told, reply: { ...replied(texts, blocks), actions: actionsBelow(scene, matter) } };
}

/** How things stood on a day, by what was published until then. */
export async function digestOn(ear: Ear, of: DigestAsked, day: Day): Promise<LastDigest> {
  const { last: _, ...asked } = of;
  const at = instantOf(of.zone, Date.parse(day) + MS_HALF_A_DAY);
  const scene = await digestScene(ear, asked, at, day);
  return { at, lines: scene === undefined ? [] : matterOf(scene.knowledge, ear.catalogue, asked).lines };
}

/** What is known of the driver at an instant; `undefined` where the catalogue follows him no longer. */
export async function digestScene(
  ear: Ear,
  of: Pick<DigestAsked, "driver" | "zone" | "language" | "place" | "season">,
  at: number,
  asOf?: Day,
): Promise<Scene | undefined> {
  const { catalogue, store } = ear;
  const driver = catalogue.drivers.get(of.driver);
  if (driver === undefined) return undefined;
  const preferences = of.place === undefined ? {} : await store.preferences(of.place);
  const kept = { claims: await store.claimsAbout(driver.id), notes: await store.notesAbout(driver.id) };
  return {
    question: { ...NO_QUESTION, intent: "programme", driver: driver.id, season: of.season },
    knowledge: knowledgeOf(driver, catalogue, kept, { today: dayIn(of.zone, at), ...(asOf && { asOf }) }),
    catalogue,
    texts: textsOf(ear, [of.language, preferences.language]),
  };
}

function isNothingNew({ last }: DigestAsked, { seasons, moved }: Matter): boolean {
  if (last === undefined || moved.length > 0) return false;
  return seasons.every(
    ({ isFirst, isLast, lines }) => !isFirst && !isLast && lines.every(({ outlook }) => !outlook.over),
  );
}

/** "Nothing new since 16 November 2026. Last report 12 days ago. Next digest: Monday 30 November, 18:00." */
function nothingNew({ texts, knowledge }: Scene, { last, zone }: DigestAsked, next: readonly string[]): Block {
  const seasons = knowledge.seasons().flatMap((season) => knowledge.programme(season).outlooks);
  const [newest] = distinctArticles(seasons.flatMap(({ lines }) => lines.flatMap(({ evidence }) => evidence)));
  const days = newest === undefined ? undefined : daysBetween(judgedDay(newest.published), knowledge.today);
  const since = date(texts, last === undefined ? knowledge.today : dayIn(zone, last.at));
  const words = [
    texts.say("digest-nothing-since", { date: since }),
    ...(days === undefined ? [] : [texts.say("digest-last-report", { days: Math.max(days, 0) })]),
    ...next.map((words) => `${words}.`),
  ];
  return { kind: "paragraph", spans: [text(words.join(" "))] };
}

function nextLine(texts: Texts, cron: string, zone: string, at: number): string {
  return texts.say("digest-next", { when: moment(texts, zone, nextDue(cron, zone, at), at) });
}

function footer(words: string): Block {
  return { kind: "footer", spans: [text(words)] };
}

function replied({ language }: Texts, blocks: readonly Block[]): Reply {
  return { language, audience: "everyone", blocks, actions: [] };
}
