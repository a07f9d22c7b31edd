import type { Deed } from "../../racing/proposal.ts";
import { date } from "../phrasing/words.ts";
import { type Span, text } from "../reply.ts";
import { type DeskScene, typedPerson } from "./seat.ts";

/** Who is no person. */
const OTHERS = ["terminal", "press", "trust", "files", "feed"] as const;

/** Who did something, in words: a person by his key, since his name is not kept. */
export function whoDid({ texts }: DeskScene, who: string): string {
  const other = OTHERS.find((each) => each === who);
  return other === undefined ? typedPerson(who) : texts.say(`who-${other}`);
}

/** "20 November 2026: corrected · telegram:456 · abcdefghij-1 · likely → confirmed". */
export function deedSpans(scene: DeskScene, { deed, who, when, what, how }: Deed): readonly Span[] {
  const { texts } = scene;
  const told = [texts.say(`deed-${deed}`), whoDid(scene, who), what, how].filter((each) => each !== undefined);
  return [text(`${date(texts, when)}${texts.say("colon")}${told.join(" · ")}`)];
}
