import { chatOf, type PlaceKey, placeKeyOf } from "../../audience/chat.ts";
import type { Suggestion } from "../../audience/suggestion.ts";
import { articleIn } from "../../racing/article.ts";
import { shownAddress } from "../../racing/feed-source.ts";
import type { Notice } from "../../store/press-records.ts";
import type { Ear } from "../hearing.ts";
import { actionsOn } from "../phrasing/actions.ts";
import { barrier, chatSpan } from "../phrasing/pause.ts";
import type { Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { textsOf } from "../reply-language.ts";
import { hindranceLine } from "./arrival.ts";
import { claimSpans } from "./claims.ts";
import { proposalCard } from "./proposal-card.ts";
import { type Card, type DeskScene, line } from "./seat.ts";
import { suggestionCard } from "./suggestion-card.ts";

/** What is told to a chat unasked; `undefined` where there is nothing to tell any more. */
export async function phraseNotice(ear: Ear, notice: Notice, place?: PlaceKey): Promise<Reply | undefined> {
  const { about } = notice;
  if (about.kind === "outcome") {
    const suggestion = await ear.store.suggestion(about.suggestion);
    if (suggestion === undefined) return undefined;
    const scene = { catalogue: ear.catalogue, texts: textsOf(ear, [suggestion.language]) };
    return replied(scene, await outcomeCard(ear, scene, suggestion, about.outcome));
  }
  const { language } = await ear.store.preferences(place ?? placeOf(notice));
  const told = about.kind === "paused" ? await ear.store.alertsIn(about.chat) : undefined;
  const scene = { catalogue: ear.catalogue, texts: textsOf(ear, [language, told?.language]) };
  const card = await deskCard(ear, scene, about);
  return card === undefined ? undefined : replied(scene, card);
}

function replied({ texts }: DeskScene, { blocks, actions }: Card): Reply {
  return { language: texts.language, audience: "everyone", blocks, actions };
}

/** Where a chat belongs to, as far as its key tells: on Telegram a topic to its group. */
function placeOf({ chat }: Notice): PlaceKey {
  const [platform, id] = chat.split(":");
  const place = placeKeyOf(`${platform}:${id}`);
  if (place === undefined) throw new Error(`The chat ${chat} belongs to no place`);
  return place;
}

type OfDesk = Exclude<Notice["about"], { kind: "outcome" }>;

async function deskCard({ desk, store }: Ear, scene: DeskScene, about: OfDesk): Promise<Card | undefined> {
  const { texts } = scene;
  switch (about.kind) {
    case "proposal": {
      const { proposal, kept } = (await desk?.find(about.article)) ?? {};
      if (proposal?.state !== "waiting") return undefined;
      const card = proposalCard(scene, proposal, kept);
      return { ...card, blocks: [line(texts, "notice-proposal"), ...card.blocks] };
    }
    case "wrong": {
      const suggestion = (await desk?.open())?.find(({ id }) => id === about.suggestion);
      return desk === undefined || suggestion === undefined ? undefined : suggestionCard(scene, desk, suggestion);
    }
    case "paused": {
      const { chat, why } = about;
      const where = chatSpan(texts, chatOf(chat), (await store.alertsIn(chat))?.place);
      return {
        blocks: [
          { kind: "paragraph", spans: [text(`${texts.say("notice-paused")} `), where] },
          { kind: "paragraph", spans: [text(`${barrier(texts, about)} ${texts.say(`remedy-${why}`)}`)] },
        ],
        actions: [],
      };
    }
    case "feed-paused": {
      const { fault } = about;
      const url = shownAddress(about.url);
      const spans = [text(`${texts.say("notice-feed-paused")} `), { kind: "link", text: url, url } as const];
      return {
        blocks: [{ kind: "paragraph", spans }, hindranceLine(texts, fault), line(texts, "notice-feed-how")],
        actions: [],
      };
    }
  }
}

type Outcome = Extract<Notice["about"], { kind: "outcome" }>["outcome"];

/** What became of what somebody brought in. */
async function outcomeCard(
  { desk, store }: Ear,
  scene: DeskScene,
  { of, article }: Suggestion,
  outcome: Outcome,
): Promise<Card> {
  const { texts } = scene;
  const told = line(texts, `outcome-${outcome}`);
  if (of.kind === "link") {
    const { claims = [] } = (article === undefined ? undefined : await store.kept(article)) ?? {};
    const [claim] = outcome === "published" || outcome === "known" ? claims : [];
    const link = { kind: "paragraph", spans: [{ kind: "link", text: of.url, url: of.url }] } as const;
    return { blocks: [told, link], actions: claim === undefined ? [] : actionsOn(texts, claim, ["status"]) };
  }
  const kept = desk === undefined ? undefined : (await desk.find(articleIn(of.claim))).kept;
  const claim = kept?.claims.find(({ id }) => id === of.claim);
  if (claim === undefined) return { blocks: [told], actions: [] };
  return {
    blocks: [told, { kind: "list", items: [claimSpans(scene, claim)] }],
    actions: actionsOn(texts, claim, ["status"]),
  };
}
