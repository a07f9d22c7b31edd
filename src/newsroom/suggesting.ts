import { chatKey } from "../audience/chat.ts";
import type { Suggestion } from "../audience/suggestion.ts";
import { articleIdOf, canonicalUrl } from "../catalogue/article-id.ts";
import { articleIn } from "../racing/article.ts";
import { correctedKey, stands } from "../racing/correction.ts";
import { addDays, type Day } from "../racing/day.ts";
import type { Notice } from "../store/press-records.ts";
import type { Desk, Suggested, Suggesting } from "../talk/desk.ts";
import type { Bringing } from "./bringing.ts";
import type { InTurn } from "./in-turn.ts";
import type { Means } from "./means.ts";
import { settled } from "./outcomes.ts";
import { isWeb } from "./told.ts";

/** So many links and *Wrong?* are taken of a person a day. */
const MOST_A_DAY = 5;

/** After so many days somebody may suggest again what he suggested before. */
const AGAIN_AFTER_DAYS = 30;

/** What everybody may bring in, and what a curator does about it. */
export function suggestingFor(means: Means, turn: InTurn, bring: Bringing): Pick<Desk, "suggest" | "dismiss" | "open"> {
  const { store } = means;
  return {
    async suggest(suggesting) {
      const taken = await turn(() => take(suggesting, means));
      if (taken.kind !== "taken") return taken;
      const { suggestion } = taken;
      if (suggestion.of.kind === "wrong") return { kind: "queued" };
      const arrival = await bring({ url: suggestion.of.url }, suggestion.by, "suggestion");
      switch (arrival.kind) {
        case "proposed":
        case "revised":
          return { kind: "queued" };
        case "known":
        case "nothing":
          await store.change({ suggestions: [{ ...suggestion, isSettled: true }] });
          return arrival;
        case "unreadable":
          return arrival; // It stays open: a curator may be able to read what a machine cannot.
      }
    },
    dismiss: (id) =>
      turn(async () => {
        const suggestion = await store.suggestion(id);
        if (suggestion === undefined || suggestion.isSettled) return false;
        await store.change(settled(suggestion, suggestion.of.kind === "wrong" ? "kept" : "rejected", means.today()));
        means.onNotices();
        return true;
      }),
    open: async () => (await store.suggestionsOpen()).filter(({ article }) => article === undefined),
  };
}

type Taken = { readonly kind: "taken"; readonly suggestion: Suggestion } | Suggested;

/** Keeps a suggestion where it may be taken; that it is kept before its page is asked for counts it whatever comes of that. */
async function take({ of, by, chat, language }: Suggesting, means: Means): Promise<Taken> {
  const { store } = means;
  const today = means.today();
  const before = await store.suggestionsBy(by, addDays(today, -AGAIN_AFTER_DAYS));
  const asked = of.kind === "link" ? { ...of, url: canonicalUrl(of.url) } : of;
  const id = articleIdOf(`${by} ${asked.kind === "link" ? asked.url : asked.claim}`);
  const same = before.find((each) => each.id === id);
  if (same !== undefined) return again(same, asked, means);
  if (before.filter(({ when }) => when === today).length >= MOST_A_DAY) return { kind: "too-many", most: MOST_A_DAY };
  if (asked.kind === "link") {
    if (!isWeb(asked.url)) return { kind: "unreadable", hindrance: { kind: "address" } };
    const known = await store.knownAs([articleIdOf(asked.url)]);
    if (known !== undefined) return { kind: "known", article: known };
  } else if (!(await isStanding(asked.claim, means))) return { kind: "unknown" };
  const suggestion: Suggestion = { id, of: asked, by, chat: chatKey(chat), language, when: today, isSettled: false };
  const notices = asked.kind === "wrong" ? await noticesOf(suggestion, means, today) : [];
  await store.change({ suggestions: [suggestion], notices });
  if (notices.length > 0) means.onNotices();
  return { kind: "taken", suggestion };
}

/** What was called wrong with one tap may get its words afterwards, as long as nobody decided about it. */
async function again(same: Suggestion, { kind, ...asked }: Suggesting["of"], { store }: Means): Promise<Suggested> {
  const isBare = same.of.kind === "wrong" && same.of.words === undefined && !same.isSettled;
  if (!isBare || !("words" in asked)) return { kind: "twice" };
  await store.change({ suggestions: [{ ...same, of: { ...same.of, words: asked.words } }] });
  return { kind: "queued" };
}

async function isStanding(claim: string, { store }: Means): Promise<boolean> {
  const kept = await store.kept(articleIn(claim));
  const found = kept?.claims.find(({ id }) => id === claim);
  if (kept === undefined || found === undefined) return false;
  return stands({ id: found.id, article: kept.article.id }, new Set(kept.corrections.map(correctedKey)));
}

async function noticesOf({ id, when }: Suggestion, { store }: Means, since: Day): Promise<readonly Notice[]> {
  return (await store.desks()).map(({ chat }) => ({
    id: `wrong ${id} ${when} ${chat}`,
    chat,
    since,
    about: { kind: "wrong", suggestion: id },
  }));
}
