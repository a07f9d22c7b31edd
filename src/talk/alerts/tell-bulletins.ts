import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { dayIn } from "../../audience/preferences.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { articleIn } from "../../racing/article.ts";
import type { Bulletin } from "../../racing/bulletin.ts";
import { type About, type Claim, type ClaimId, sameDrive } from "../../racing/claim.ts";
import type { Day } from "../../racing/day.ts";
import type { Outlook } from "../../racing/outlook.ts";
import type { Store } from "../../store/store.ts";
import type { DeskScene } from "../desk/seat.ts";
import type { Ear } from "../hearing.ts";
import { knowledgeOf } from "../knowledge.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { doubtOnClaim } from "../phrasing/doubt.ts";
import type { Action, Reply } from "../reply.ts";
import { textsOf } from "../reply-language.ts";
import { isCorrecting, type Mistake, newsIn } from "./corrections.ts";
import type { ToldChange } from "./tell-change.ts";
import { mistakeBlocks, type ToldMistake } from "./tell-mistake.ts";
import { newsBlocks } from "./tell-news.ts";
import { concerns, isWished } from "./topic.ts";

/** What is kept of articles, and of which drivers. */
interface Kept extends Pick<Ear, "catalogue"> {
  readonly store: Pick<Store, "claimsAbout" | "notesAbout" | "kept">;
}

/**
 * What bulletins have to tell a chat, in one message: each change that it wants to hear of, and what was told wrong before;
 * `undefined` where that is nothing. Bulletins stand in their order.
 */
export async function tellBulletins(
  ear: Ear,
  bulletins: readonly Bulletin[],
  to: AlertSubscription,
): Promise<Reply | undefined> {
  const { store, catalogue } = ear;
  const { changes, mistakes } = newsIn(
    bulletins,
    bulletins.some(isCorrecting) ? await toldBefore(bulletins, to, ear) : [],
  );
  const wished = changes.filter((change) => isWished(to.topics, change, catalogue));
  const regretted = mistakes.flatMap((mistake) => concerning(mistake, to, catalogue));
  if (wished.length === 0 && regretted.length === 0) return undefined;
  const [{ language, timeZone = ear.defaults.timeZone }, told] = await Promise.all([
    store.preferences(to.place),
    Promise.all(wished.map(async (change) => ({ ...change, claim: await claimOf(ear, change.because) }))),
  ]);
  const scene = { catalogue, texts: textsOf(ear, [to.language, language]) };
  const day = (at: number) => dayIn(timeZone, at);
  const today = day(bulletins.at(-1)?.at ?? 0);
  const mended = await Promise.all(regretted.map((mistake) => mistakeTold(ear, mistake, day, today)));
  return {
    language: scene.texts.language,
    audience: "everyone",
    blocks: [...mended.flatMap((mistake) => mistakeBlocks(scene, mistake)), ...newsBlocks(scene, told)],
    actions: actionsAbout(scene, told, mended),
  };
}

/** What was published since the chat is told anything, and before all of these. */
async function toldBefore(
  [first]: readonly Bulletin[],
  { after }: AlertSubscription,
  { store }: Ear,
): Promise<readonly Bulletin[]> {
  return (await store.bulletinsAfter(after)).filter(({ n }) => first !== undefined && n < first.n);
}

/** A mistake as far as a chat wants to hear of what it is about; nothing where it does not. */
function concerning(mistake: Mistake, { topics }: AlertSubscription, catalogue: Catalogue): readonly Mistake[] {
  const all = [...mistake.said.map(({ change }) => change), ...mistake.changes];
  if (!all.some((change) => isWished(topics, change, catalogue))) return [];
  const isOfConcern = ({ about }: { readonly about: About }) =>
    topics.some((topic) => concerns(topic, about, catalogue));
  return [{ ...mistake, said: mistake.said.filter(isOfConcern), changes: mistake.changes.filter(isOfConcern) }];
}

async function claimOf({ store }: Ear, id: ClaimId): Promise<Claim | undefined> {
  return (await store.kept(articleIn(id)))?.claims.find((claim) => claim.id === id);
}

/** A mistake with the article that it was, and what holds now of each drive that it was about. */
export async function mistakeTold(
  ear: Kept,
  mistake: Mistake,
  day: (at: number) => Day,
  today: Day,
): Promise<ToldMistake> {
  const { why, said, changes } = mistake;
  const drives = distinctDrives([...said, ...changes].map(({ about }) => about));
  return {
    why,
    article: (await ear.store.kept(mistake.article))?.article,
    said: said.map((each) => ({ ...each, ...(each.at !== undefined && { day: day(each.at) }) })),
    outlooks: await Promise.all(drives.map((about) => outlookOf(ear, about, today))),
  };
}

function distinctDrives(drives: readonly About[]): readonly About[] {
  return drives.filter((about, at) => drives.findIndex((other) => sameDrive(other, about)) === at);
}

async function outlookOf({ store, catalogue }: Kept, about: About, today: Day): Promise<Outlook> {
  const driver = catalogue.drivers.get(about.driver);
  if (driver === undefined) return { about, asOf: today, lines: [], over: false };
  const [claims, notes] = await Promise.all([store.claimsAbout(driver.id), store.notesAbout(driver.id)]);
  return knowledgeOf(driver, catalogue, { claims, notes }, { today }).outlook(about.series, about.season);
}

/** Why, History and Wrong? of what alone is told; of several the programme. */
function actionsAbout(
  { texts }: DeskScene,
  told: readonly ToldChange[],
  mended: readonly ToldMistake[],
): readonly Action[] {
  const abouts = distinctDrives([...mended.flatMap(({ outlooks }) => outlooks), ...told].map(({ about }) => about));
  const [about, ...others] = abouts;
  if (about === undefined) return [];
  const isOfOneSeason = others.every(({ driver, season }) => driver === about.driver && season === about.season);
  if (others.length > 0) {
    const { driver, season } = about;
    return isOfOneSeason ? actionsOn(texts, { driver, season }, ["series"]) : [];
  }
  const right = mended.flatMap(({ outlooks }) => outlooks.flatMap(({ lines }) => lines.map(({ leading }) => leading)));
  const [claim, ...more] = [...told.flatMap((change) => change.claim ?? []), ...right];
  const doubt = claim === undefined || more.length > 0 ? [] : [doubtOnClaim(texts, claim)];
  return [...actionsOn(texts, about, ["why", "history"]), ...doubt];
}
