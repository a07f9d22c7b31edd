import { text } from "../reply.ts";
import type { ReviewAsked } from "./read-review.ts";
import { type Card, line, type Seat, said, typedPerson } from "./seat.ts";

/** Has proposals pushed into the chat, or no longer. */
export async function tellPushing({ desk, hearing, who, texts }: Seat, isWanted: boolean): Promise<Card> {
  const { chat } = hearing.message;
  if (chat.platform === "terminal") return said(texts, "desk-no-push");
  const isChanged = await desk.push(chat, isWanted, who);
  if (isWanted) return said(texts, isChanged ? "desk-here" : "desk-here-already");
  return said(texts, isChanged ? "desk-away" : "desk-away-already");
}

/** Tells who reviews, and lets somebody in or out. */
export async function tellCurators(seat: Seat, { person, isWanted }: ReviewAsked): Promise<Card> {
  const { desk, texts, who } = seat;
  if (person === undefined)
    return isWanted === undefined
      ? listed(seat)
      : said(texts, "desk-whom", { platform: seat.hearing.message.chat.platform });
  const name = typedPerson(person);
  const known = (await desk.curators()).find((each) => each.person === person);
  if (isWanted === undefined) return said(texts, known === undefined ? "desk-is-none" : "desk-is-curator", { name });
  if (known?.isConfigured === true && !isWanted) return said(texts, "desk-configured", { name });
  const isChanged = await desk.setCurator(person, isWanted, who);
  if (isWanted) return said(texts, isChanged ? "desk-let-in" : "desk-is-curator", { name });
  return said(texts, isChanged ? "desk-let-out" : "desk-is-none", { name });
}

async function listed({ desk, texts }: Seat): Promise<Card> {
  const curators = await desk.curators();
  const added = curators.filter(({ isConfigured }) => !isConfigured);
  return {
    blocks: [
      line(texts, curators.length === 0 ? "desk-no-curators" : "desk-curators"),
      ...(curators.length === 0
        ? []
        : [
            {
              kind: "list",
              items: curators.map(({ person, isConfigured }) => [
                text(`${typedPerson(person)}${isConfigured ? ` (${texts.say("desk-by-configuration")})` : ""}`),
              ]),
            } as const,
          ]),
      line(texts, "desk-how-curators"),
    ],
    actions: added.map(({ person }) => ({
      label: texts.say("desk-remove", { name: typedPerson(person) }),
      call: { command: "review", options: { action: "curators remove", person: typedPerson(person) } },
    })),
  };
}
