import { createHash } from "node:crypto";
import type { Topic } from "../../audience/alert-subscription.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { KeptChange } from "../../racing/bulletin.ts";
import type { About } from "../../racing/claim.ts";
import type { SeriesId } from "../../racing/series.ts";
import type { DeskScene } from "../desk/seat.ts";
import { nameOf } from "../scene.ts";
import { isOfMeasure } from "./measure.ts";

/** What is wished for, whatever its measure. */
export type Subject = Pick<Topic, "driver" | "series" | "season">;

/** Whether a drive is among what is wished for: a championship or a family has its cups and its rounds. */
export function concerns({ driver, series, season }: Subject, about: About, catalogue: Catalogue): boolean {
  if (driver !== about.driver || (season !== undefined && season !== about.season)) return false;
  return series === undefined || isPartOf(about.series, series, catalogue);
}

/** Whether a wish is for some of what another one is for. */
export function isWithin(narrow: Subject, wide: Subject, catalogue: Catalogue): boolean {
  const { driver, series, season } = narrow;
  if (driver !== wide.driver || (wide.season !== undefined && season !== undefined && season !== wide.season))
    return false;
  return wide.series === undefined || (series !== undefined && isPartOf(series, wide.series, catalogue));
}

function isPartOf(part: SeriesId, whole: SeriesId, catalogue: Catalogue): boolean {
  if (part === whole) return true;
  return catalogue.series.get(part)?.partOf.some((parent) => isPartOf(parent, whole, catalogue)) ?? false;
}

/** Whether a change is to be told where those topics are wished for. */
export function isWished(topics: readonly Topic[], change: KeptChange, catalogue: Catalogue): boolean {
  return topics.some((topic) => concerns(topic, change.about, catalogue) && isOfMeasure(topic.measure, change));
}

export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.driver === b.driver && a.series === b.series && a.season === b.season;
}

/** By which a button names what is wished for in a chat: some letters that are the same after a restart. */
export function subjectKey({ driver, series, season }: Subject): string {
  return createHash("sha256")
    .update(JSON.stringify([driver, series, season]))
    .digest("base64url")
    .slice(0, 6);
}

/** "Valentino Rossi, FIA WEC 2024". */
export function subjectName(scene: DeskScene, { driver, series, season }: Subject): string {
  const name = scene.catalogue.drivers.get(driver)?.name ?? driver;
  const drive = [series && nameOf(scene, series), season].filter((each) => each !== undefined).join(" ");
  return drive === "" ? name : `${name}, ${drive}`;
}
