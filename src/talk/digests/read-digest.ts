import type { DigestSubscription } from "../../audience/digest-subscription.ts";
import { runningSeason } from "../../racing/season.ts";
import { spokenLanguage, yesOrNo, zoneNamed } from "../answers/settings.ts";
import type { CommandCall } from "../commands.ts";
import { driverOf, followed, type Hearing } from "../hearing.ts";
import type { Texts } from "../phrasing/texts.ts";
import { allOf, languageName } from "../phrasing/words.ts";
import { NO_QUESTION } from "../question.ts";
import { readManner } from "../read-manner.ts";
import type { Target } from "../target.ts";
import { openTypedReader } from "../typed-reader.ts";
import { understand } from "../understanding/understand.ts";
import { readWhen } from "./read-when.ts";
import { faultWords } from "./schedule-words.ts";

/** A digest as somebody wants it. */
export type DigestWanted = Pick<
  DigestSubscription,
  "driver" | "season" | "cron" | "zone" | "language" | "whenNothing" | "reminders" | "manner"
>;

/** What was typed comes to a digest, or all that is wrong with it; `undefined` where nobody said when. */
export type DigestRead =
  | { readonly kind: "wanted"; readonly wanted: DigestWanted }
  | { readonly kind: "refused"; readonly faults: readonly string[] };

/** Reads the options of a digest at a time that was typed, all or none. */
export function readDigest(
  hearing: Hearing,
  call: CommandCall,
  when: string,
  target: Target,
  texts: Texts,
): DigestRead {
  const { ear, preferences, today } = hearing;
  const { options } = call;
  const { faults, read } = openTypedReader(texts);
  const asked = (typed: string) => understand(typed, ear.vocabulary, today, true).question;
  const schedule = readWhen(when, ear.vocabulary, texts.language);
  if (schedule.kind !== "cron") faults.push(faultWords(texts, schedule));
  const zone = read(options.zone, zoneNamed, "settings-no-zone");
  const driver = read(options.driver, (typed) => asked(typed).driver, "decline-driver", {
    drivers: followed(hearing, texts),
  });
  const season = read(options.season, (typed) => asked(typed).season, "unknown-season", {
    example: String(runningSeason(today)),
  });
  if (season !== undefined && season < runningSeason(today)) {
    faults.push(texts.say("digest-season-over", { season: String(season) }));
  }
  const language = read(
    options.language,
    (typed) => spokenLanguage({ spoken: new Set(ear.texts.keys()), texts }, typed),
    "settings-no-language",
    { languages: languagesSpoken(hearing, texts) },
  );
  const whenNothing = read(options.nothing, nothingNamed, "digest-no-nothing");
  const reminders = read(options.reminders, yesOrNo, "settings-no-listen");
  const { manner, faults: ofManner } = readManner(texts, call, target.chat.platform, target.place);
  faults.push(...ofManner);
  if (faults.length > 0 || schedule.kind !== "cron") return { kind: "refused", faults };
  return {
    kind: "wanted",
    wanted: {
      driver: driver ?? driverOf(hearing, NO_QUESTION).id,
      ...(season !== undefined && { season }),
      cron: schedule.cron,
      zone: zone ?? preferences.timeZone ?? ear.defaults.timeZone,
      ...(language !== undefined && { language }),
      whenNothing: whenNothing ?? "line",
      reminders: reminders ?? false,
      manner,
    },
  };
}

function nothingNamed(typed: string): DigestSubscription["whenNothing"] | undefined {
  const lower = typed.toLowerCase();
  return lower === "line" || lower === "nothing" ? lower : undefined;
}

function languagesSpoken({ ear }: Hearing, texts: Texts): string {
  return allOf(
    texts,
    [...ear.texts.keys()].map((each) => languageName(texts, each)),
  );
}
