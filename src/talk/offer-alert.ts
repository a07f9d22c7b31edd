import type { Topic } from "../audience/alert-subscription.ts";
import { chatKey } from "../audience/chat.ts";
import { driverOf, type Hearing, plainly } from "./hearing.ts";
import type { Texts } from "./phrasing/texts.ts";
import type { Question } from "./question.ts";
import { type Action, paragraph, text } from "./reply.ts";
import { nameOf } from "./scene.ts";
import type { Answer } from "./talk.ts";

/** "Tell me when it is confirmed": one button keeps the wish. `meant` is the question with what it refers back to. */
export function offerAlert(hearing: Hearing, meant: Question, question: Question, texts: Texts): Answer {
  const driver = driverOf(hearing, meant);
  const [series] = meant.series;
  const about = wishedFor(
    hearing,
    { driver: driver.id, ...(series !== undefined && { series }), ...ofSeason(meant) },
    texts,
  );
  const action: Action = {
    label: texts.say("action-alert"),
    call: {
      command: "alerts",
      options: {
        alert: "on",
        driver: driver.id,
        ...(series !== undefined && { series }),
        ...(meant.season !== undefined && { season: String(meant.season) }),
      },
    },
  };
  return plainly(question, texts, [paragraph(text(texts.say("alert-offer", { about })))], { actions: [action] });
}

/** "Stop telling me": one button takes back what is told here, where anything is. */
export async function offerSilence(hearing: Hearing, question: Question, texts: Texts): Promise<Answer> {
  const kept = await hearing.ear.store.alertsIn(chatKey(hearing.message.chat));
  if (kept === undefined) return plainly(question, texts, [paragraph(text(texts.say("alert-none")))]);
  const action: Action = {
    label: texts.say("action-silence"),
    call: { command: "alerts", options: { alert: "off" } },
  };
  return plainly(question, texts, [paragraph(text(texts.say("alert-stop")))], { actions: [action] });
}

function ofSeason({ season }: Question): Pick<Topic, "season"> {
  return season === undefined ? {} : { season };
}

/** "Valentino Rossi, FIA WEC 2024". */
export function wishedFor(
  { ear }: Hearing,
  { driver, series, season }: Pick<Topic, "driver" | "series" | "season">,
  texts: Texts,
): string {
  const { catalogue } = ear;
  const name = catalogue.drivers.get(driver)?.name ?? driver;
  const of = series === undefined ? undefined : nameOf({ catalogue, texts }, series);
  const drive = [of, season].filter((each) => each !== undefined).join(" ");
  return drive === "" ? name : `${name}, ${drive}`;
}
