import { expect, it } from "vitest";
import { chatKey, placeKey } from "../../../src/audience/chat.ts";
import type { Claim } from "../../../src/racing/claim.ts";
import type { Correction } from "../../../src/racing/correction.ts";
import type { DriverId } from "../../../src/racing/driver.ts";
import type { Proposal } from "../../../src/racing/proposal.ts";
import type { FeedState, Notice } from "../../../src/store/press-records.ts";
import { Conflict } from "../../../src/store/store.ts";
import { aClaim, aProposal, articleKey, ROSSI, theDay } from "../../support/facts.ts";
import type { Session } from "./session.ts";
import { article, curated, intake, likely, other, vosse } from "./told.ts";

const today = theDay("2026-11-22");
const feed: FeedState = { url: "https://example.com/feed", due: 0, failures: 0, isPaused: false, items: [] };
const desk = {
  chat: chatKey({ platform: "telegram", id: "-1001234", thread: "45" }),
  by: "telegram:456",
  since: today,
};
const curator = { person: placeKey("discord", "@81384788765712384"), by: "terminal", since: today };
const notice: Notice = {
  id: "proposal",
  chat: desk.chat,
  since: today,
  about: { kind: "proposal", article: article.id },
};
const suggestion = {
  id: "abcdefghij",
  of: { kind: "link", url: "https://example.com/a" },
  by: curator.person,
  chat: desk.chat,
  language: "it",
  when: today,
  isSettled: false,
} as const;

/** What a store promises about news on their way. */
export function promisesOfPressing(at: Session): void {
  const waiting = aProposal({ article });

  it("keeps what is proposed until it is decided", async () => {
    await at.store.decide(article.id, () => ({ proposal: waiting }));
    await at.nowAndLater(async () => {
      expect(await at.store.proposal(article.id)).toEqual(waiting);
      expect(await at.store.proposalsWaiting()).toEqual([waiting]);
      expect(await at.store.kept(article.id)).toBeUndefined();
    });
    const published: Proposal = { ...waiting, state: "published", claims: [] };
    await at.store.decide(article.id, () => ({ proposal: published, intake: intake() }));
    await at.nowAndLater(async () => {
      expect(await at.store.proposalsWaiting()).toEqual([]);
      expect((await at.store.kept(article.id))?.claims).toEqual([likely]);
    });
  });

  it("shows those who decide at once what the one before decided", async () => {
    await at.store.decide(article.id, () => ({ proposal: waiting }));
    const seen = await Promise.all(
      ["published", "rejected", "rejected"].map(async (state) => {
        let before: string | undefined;
        await at.store.decide(article.id, ({ proposal }) => {
          before = proposal?.state;
          return { proposal: { ...waiting, state: state as Proposal["state"] } };
        });
        return before;
      }),
    );
    expect(seen).toEqual(["waiting", "published", "rejected"]);
  });

  it("shows those who decide at once what stands about a driver by then, as it is found afterwards", async () => {
    const later = aClaim(other, 1, { certainty: "confirmed" });
    const vague = aClaim(article, 2, { certainty: "possible" });
    const seen: (readonly Claim[])[] = [];
    const look = (claimsAbout: (driver: DriverId) => readonly Claim[], nth: number) => {
      seen[nth] = claimsAbout(ROSSI);
      expect(claimsAbout(vosse)).toEqual([]);
    };
    const superseded: Correction = { kind: "superseded", claim: likely.id, by: vague.id, ...curated };
    const intakes = [
      { article: other, claims: [later], notes: [], corrections: [] },
      intake(),
      intake({ claims: [vague], corrections: [superseded] }),
      intake({ claims: [], corrections: [{ kind: "article-retracted", article: article.id, ...curated }] }),
      undefined,
    ];
    await Promise.all(
      intakes.map((told, nth) =>
        at.store.decide(article.id, (_, claimsAbout) => {
          look(claimsAbout, nth);
          return told === undefined ? {} : { intake: told };
        }),
      ),
    );
    const one = await at.freshPlace().open();
    const found: (readonly Claim[])[] = [];
    for (const told of intakes) {
      found.push(await one.claimsAbout(ROSSI));
      if (told !== undefined) await one.keep(told);
    }
    await one.close();
    expect(seen).toEqual(found);
    expect(seen.map((claims) => claims.map(({ id }) => id))).toEqual([
      [],
      [later.id],
      [likely.id, later.id],
      [vague.id, later.id],
      [later.id],
    ]);
  });

  it("keeps nothing of a decision of which one part contradicts what is kept", async () => {
    await at.store.keep(intake());
    const contradicts = intake({ claims: [{ ...likely, certainty: "uncertain" }] });
    const decided = at.store.decide(article.id, () => ({
      proposal: waiting,
      intake: contradicts,
      aliases: [{ alias: articleKey(7), article: article.id }],
      notices: [notice],
    }));
    await expect(decided).rejects.toThrow(Conflict);
    await at.nowAndLater(async () => {
      expect(await at.store.proposal(article.id)).toBeUndefined();
      expect(await at.store.knownAs([articleKey(7)])).toBeUndefined();
      expect(await at.store.notices()).toEqual([]);
      expect((await at.store.kept(article.id))?.claims).toEqual([likely]);
    });
  });

  it("knows an article by every link to it, by its own key first", async () => {
    await at.store.decide(article.id, () => ({
      proposal: waiting,
      aliases: [{ alias: articleKey(7), article: article.id }],
    }));
    const other = aProposal({ article: { ...article, id: articleKey(8) } });
    await at.store.decide(articleKey(8), () => ({ proposal: other }));
    await at.nowAndLater(async () => {
      expect(await at.store.knownAs([articleKey(9)])).toBeUndefined();
      expect(await at.store.knownAs([articleKey(9), articleKey(7)])).toBe(article.id);
      expect(await at.store.knownAs([articleKey(7), articleKey(8)])).toBe(articleKey(8));
    });
  });

  it("finds what was published between two days, both of them included", async () => {
    await at.store.decide(article.id, () => ({ proposal: { ...waiting, state: "rejected" } }));
    const between = async (from: string, to: string) =>
      (await at.store.proposalsBetween(theDay(from), theDay(to))).length;
    await at.nowAndLater(async () => {
      expect(await between("2023-11-06", "2023-11-06")).toBe(1);
      expect(await between("2023-11-07", "2024-11-06")).toBe(0);
      expect(await between("2022-11-06", "2023-11-05")).toBe(0);
    });
  });

  it("remembers feeds, curators, desks and suggestions, the last that was said of each, until they are gone", async () => {
    await at.store.change({ feeds: [feed], curators: [curator], desks: [desk], suggestions: [suggestion] });
    await at.store.change({ feeds: [{ ...feed, due: 5, etag: '"a"' }] });
    await at.nowAndLater(async () => {
      expect(await at.store.feedStates()).toEqual([{ ...feed, due: 5, etag: '"a"' }]);
      expect(await at.store.curators()).toEqual([curator]);
      expect(await at.store.desks()).toEqual([desk]);
      expect(await at.store.suggestion("abcdefghij")).toEqual(suggestion);
      expect(await at.store.suggestionsOpen()).toEqual([suggestion]);
      expect(await at.store.suggestionsBy(curator.person, today)).toEqual([suggestion]);
      expect(await at.store.suggestionsBy(curator.person, theDay("2026-11-23"))).toEqual([]);
    });
    await at.store.change({
      feedsGone: [feed.url, "https://example.com/never-known"],
      curatorsGone: [curator.person],
      desksGone: [desk.chat],
      suggestions: [{ ...suggestion, isSettled: true }],
    });
    await at.nowAndLater(async () => {
      expect(await at.store.feedStates()).toEqual([]);
      expect(await at.store.curators()).toEqual([]);
      expect(await at.store.desks()).toEqual([]);
      expect(await at.store.suggestionsOpen()).toEqual([]);
    });
  });

  it("keeps once what is to be told, until it was told", async () => {
    await at.store.change({ notices: [notice] });
    await at.store.change({ notices: [notice] });
    await at.nowAndLater(async () => expect(await at.store.notices()).toEqual([notice]));
    await at.store.change({ noticesGone: [notice.id] });
    await at.nowAndLater(async () => expect(await at.store.notices()).toEqual([]));
  });

  it("lets what is for a chat go on under its new id", async () => {
    const elsewhere = { ...notice, id: "elsewhere", chat: chatKey({ platform: "telegram", id: "-10012345" }) };
    await at.store.change({ desks: [desk], suggestions: [suggestion], notices: [notice, elsewhere] });
    await at.store.movePlace(placeKey("telegram", "-1001234"), placeKey("telegram", "-1009999"));
    const chat = chatKey({ platform: "telegram", id: "-1009999", thread: "45" });
    await at.nowAndLater(async () => {
      expect(await at.store.desks()).toEqual([{ ...desk, chat }]);
      expect(await at.store.suggestionsOpen()).toEqual([{ ...suggestion, chat }]);
      expect(await at.store.notices()).toEqual([{ ...notice, chat }, elsewhere]);
    });
  });

  it("forgets with a place what is told there, and with a person what he brought in", async () => {
    const elsewhere = { ...notice, id: "elsewhere", chat: chatKey({ platform: "telegram", id: "-10012345" }) };
    await at.store.change({ desks: [desk], notices: [notice, elsewhere], suggestions: [suggestion] });
    const group = placeKey("telegram", "-1001234");
    expect(await at.store.isKept(group)).toBe(true);
    expect(await at.store.isKept(curator.person)).toBe(true);
    expect(await at.store.forget(curator.person)).toBe(true);
    expect(await at.store.forget(group)).toBe(true);
    await at.nowAndLater(async () => {
      expect(await at.store.isKept(group)).toBe(false);
      expect(await at.store.isKept(curator.person)).toBe(false);
      expect(await at.store.forget(group)).toBe(false);
      expect(await at.store.desks()).toEqual([]);
      expect(await at.store.notices()).toEqual([elsewhere]);
      expect(await at.store.suggestionsOpen()).toEqual([]);
    });
  });

  it("takes what is on its way along to another machine", async () => {
    await at.store.decide(article.id, () => ({ proposal: waiting, notices: [notice] }));
    await at.store.change({ feeds: [feed], curators: [curator], desks: [desk], suggestions: [suggestion] });
    const there = await at.freshPlace().open();
    try {
      await there.import(await at.store.export(today));
      expect(await there.proposal(article.id)).toEqual(waiting);
      expect(await there.curators()).toEqual([curator]);
      expect(await there.feedStates()).toEqual([feed]);
      expect(await there.suggestion("abcdefghij")).toEqual(suggestion);
    } finally {
      await there.close();
    }
  });
}
