import { catalogueAsked, whatIsAsked } from "../asking.ts";
import type { Peer } from "../row.ts";
import { timeAnswers } from "./answers.ts";

/** What is asked, by what for; the entities in percent signs. */
const INTENTS: Readonly<Record<string, readonly string[]>> = {
  status: ["will %driver% race in the %series% in %season%?", "is %driver% going to %series%"],
  programme: ["which series will %driver% race next year?"],
  why: ["why is %driver% only likely for %series%"],
  sources: ["who said that %driver% does the %series%?"],
  history: ["how did it change for %driver% in the %series% %season%"],
  car: ["which car will %driver% drive in %season%"],
  calendar: ["when is the next race of %driver%?", "when does the %series% season start %season%"],
  None: ["see you at eight in the bar"],
};

export const nodeNlp: Peer = {
  name: "node-nlp",
  how: "drivers, series and seasons as named entities, an intent for each way of asking, trained; the claims are found by key in a map, nothing is judged",
  async measure() {
    const { NlpManager } = await import("node-nlp");
    const manager = new NlpManager({ languages: ["en"], forceNER: true, autoSave: false, nlu: { log: false } });
    const { drivers, series } = await catalogueAsked();
    for (const { id, name } of drivers.values()) manager.addNamedEntityText("driver", id, ["en"], [name]);
    for (const { id, name, shortName, otherNames } of series.values()) {
      manager.addNamedEntityText("series", id, ["en"], [...new Set([name, shortName, ...(otherNames.en ?? [])])]);
    }
    manager.addRegexEntity("season", "en", /\b20\d\d\b/);
    for (const [intent, utterances] of Object.entries(INTENTS)) {
      for (const utterance of utterances) manager.addDocument("en", utterance, intent);
    }
    await manager.train();
    const claims = new Map<string, string[]>();
    for (const { driver, series: raced, season, statement } of whatIsAsked().claims) {
      for (const key of [`${driver} ${raced} ${season}`, `${driver} ${season}`, driver]) {
        claims.set(key, [...(claims.get(key) ?? []), statement?.en ?? ""]);
      }
    }
    return await timeAnswers(async (question) => {
      const { intent, entities } = await manager.process("en", question);
      const found = (kind: string) => entities.find(({ entity }) => entity === kind);
      const key = [found("driver")?.option, found("series")?.option, found("season")?.sourceText];
      return [intent, ...(claims.get(key.filter((part) => part !== undefined).join(" ")) ?? [])].join("\n");
    });
  },
};
