import type { AlertSubscription, Topic } from "../../audience/alert-subscription.ts";
import type { PlaceKey } from "../../audience/chat.ts";
import type { Manner } from "../../audience/manner.ts";
import type { Day } from "../../racing/day.ts";
import type { DriverId } from "../../racing/driver.ts";
import type { Language } from "../../racing/language.ts";
import type { Target } from "../target.ts";
import type { Wanted } from "./read-wanted.ts";
import { isSameSubject, type Subject, subjectKey } from "./topic.ts";

/** What is told in a chat, as the store takes it. */
export type Alerts = Omit<AlertSubscription, "n" | "after">;

/** What holds where somebody has something told. */
export interface Circumstances {
  readonly target: Target;
  /** The driver who is meant where none is named. */
  readonly driver: DriverId;
  readonly today: Day;
  /** Who asks. */
  readonly by: PlaceKey | undefined;
  /** In which language it is told where nobody says. */
  readonly language: Language | undefined;
}

/** What is told in a chat once that is done; a place that was shut is tried again. */
export function switchedOn(kept: AlertSubscription | undefined, wanted: Wanted, at: Circumstances): Alerts {
  const { target, by = kept?.by } = at;
  const { key: chat, place } = target;
  const topics = topicsWith(kept?.topics ?? [], wanted, at);
  const quiet = wanted.quiet ?? kept?.quiet ?? "off";
  const language = wanted.language ?? (kept === undefined ? at.language : kept.language) ?? "off";
  return {
    chat,
    place,
    topics,
    manner: mannerWith(kept?.manner ?? {}, wanted),
    ...(quiet !== "off" && { quiet }),
    ...(language !== "off" && { language }),
    ...(by !== undefined && { by }),
  };
}

/** How it is posted then. */
export function mannerWith(
  { role: before, silent: was, ...others }: Manner,
  { role = before, silent = was }: Wanted,
): Manner {
  return { ...others, ...(role !== undefined && role !== "off" && { role }), ...(silent === true && { silent }) };
}

function topicsWith(kept: readonly Topic[], wanted: Wanted, at: Circumstances): readonly Topic[] {
  const chosen = chosenOf(kept, wanted, at.driver);
  const isNamed = wanted.subjects.length > 0 || kept.length === 0 || isBare(wanted);
  const changed = chosen.map(({ driver, series, season }): Topic => {
    const subject: Subject = {
      driver,
      ...(series !== undefined && { series }),
      ...(season !== undefined && { season }),
    };
    const before = kept.find((each) => isSameSubject(each, subject));
    const measure = wanted.measure ?? (isNamed ? undefined : before?.measure) ?? "every";
    return { ...subject, measure, since: before?.since ?? at.today };
  });
  const renewed = (topic: Topic) => changed.find((each) => isSameSubject(each, topic));
  const added = changed.filter((topic) => !kept.some((each) => isSameSubject(each, topic)));
  return [...kept.map((topic) => renewed(topic) ?? topic), ...added];
}

/** What a wish is about: what it names, else all that is told there, else the driver's whole programme. */
export function chosenOf(kept: readonly Topic[], wanted: Wanted, driver: DriverId): readonly Subject[] {
  if (wanted.keys.length > 0) return kept.filter((topic) => wanted.keys.includes(subjectKey(topic)));
  if (wanted.subjects.length > 0) return wanted.subjects;
  return kept.length === 0 || isBare(wanted) ? [{ driver }] : kept;
}

/** "/alerts on", and nothing else. */
function isBare({ subjects, keys, measure, quiet, language, role, silent }: Wanted): boolean {
  const isAbout = subjects.length > 0 || keys.length > 0;
  return !isAbout && [measure, quiet, language, role, silent].every((each) => each === undefined);
}

/** What is left once some of it is not told any more; nothing where all was meant. */
export function switchedOff(kept: AlertSubscription, isMeant: (topic: Topic) => boolean): Alerts | undefined {
  const topics = kept.topics.filter((topic) => !isMeant(topic));
  return topics.length === 0 ? undefined : { ...kept, topics };
}

/** Whether a topic is among what somebody names: the season and the driver only where they are named. */
export function isMeantBy({ subjects, keys }: Wanted): (topic: Topic) => boolean {
  if (keys.length > 0) return (topic) => keys.includes(subjectKey(topic));
  if (subjects.length === 0) return () => true;
  return (topic) =>
    subjects.some(
      ({ driver, series, season }) =>
        driver === topic.driver &&
        (series === undefined || series === topic.series) &&
        (season === undefined || season === topic.season),
    );
}
