import type { Measure } from "../../audience/alert-subscription.ts";
import { MEASURES } from "../../audience/alert-subscription.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { driverId } from "../../racing/driver.ts";
import { seriesId } from "../../racing/series.ts";
import type { CommandCall } from "../commands.ts";
import type { Hearing } from "../hearing.ts";
import type { Texts } from "../phrasing/texts.ts";
import type { Action, Link } from "../reply.ts";
import { MYSELF, type Target } from "../target.ts";
import { callOn } from "./calls.ts";
import type { Subject } from "./topic.ts";

/** How somebody who does not manage a chat has something told privately. */
export interface PrivateWay {
  readonly actions: readonly Action[];
  /** Opens the private chat. */
  readonly link?: Link;
}

/** The way to be told privately; `undefined` where there is none, or nobody knows who asks. */
export function privateWay(hearing: Hearing, subject: Subject, measure: Measure, texts: Texts): PrivateWay | undefined {
  const { chat, person, calledAs } = hearing.message;
  const label = texts.say("action-privately");
  if (chat.platform === "telegram" && calledAs !== undefined) {
    const start = [LINK_STEM, ...linkParts(subject, measure)].join("_");
    const payload = start.length <= MAX_PAYLOAD ? start : LINK_STEM;
    return { actions: [], link: { label, url: `https://t.me/${calledAs}?start=${payload}` } };
  }
  if (chat.platform !== "discord" || person === undefined) return undefined;
  const target: Pick<Target, "by"> = { by: { person: MYSELF } };
  return { actions: [{ label, call: callOn({ hearing, target }, subject, measure) }] };
}

const LINK_STEM = "alerts";

/** See https://core.telegram.org/bots/features#deep-linking */
const MAX_PAYLOAD = 64;

function linkParts({ driver, series, season }: Subject, measure: Measure): readonly string[] {
  return [driver, series, season, measure].flatMap((part) => (part === undefined ? [] : [String(part)]));
}

/** A link such as `alerts_valentino-rossi_fia-wec_2027_decided` as a command; `undefined` for any other. */
export function linkedAlert(about: string | undefined, { drivers, series }: Catalogue): CommandCall | undefined {
  const [stem, ...parts] = (about ?? "").split("_");
  if (stem !== LINK_STEM) return undefined;
  const options: { -readonly [O in keyof CommandCall["options"]]: CommandCall["options"][O] } = { action: "on" };
  for (const part of parts) {
    const [driver, one] = [driverId(part), seriesId(part)];
    if (/^\d{4}$/.test(part)) options.season = part;
    else if (MEASURES.some((measure) => measure === part)) options.measure = part;
    else if (driver !== undefined && drivers.has(driver)) options.driver = part;
    else if (one !== undefined && series.has(one)) options.series = part;
  }
  return { command: "alerts", options };
}
