import { articleIn } from "../racing/article.ts";
import type { CommandCall } from "./commands.ts";
import { tellCurators, tellPushing } from "./desk/curators.ts";
import { amend, drop, leave, retract } from "./desk/deciding.ts";
import { tellDossier } from "./desk/dossier.ts";
import { tellNext, tellWhich } from "./desk/queue.ts";
import { type ReviewAsked, readReview } from "./desk/read-review.ts";
import { atDesk, type Card, type Seat } from "./desk/seat.ts";
import { tellVerdict } from "./desk/verdict.ts";
import type { Hearing } from "./hearing.ts";
import { paragraph, text } from "./reply.ts";
import type { Answer } from "./talk.ts";

/** Shows a curator what waits, and does what is decided. */
export function replyToReview(hearing: Hearing, call: CommandCall): Promise<Answer> {
  return atDesk(hearing, async (seat) => {
    const asked = readReview(hearing, call, seat.texts);
    if (asked.faults.length > 0) {
      return { blocks: asked.faults.map((fault) => paragraph(text(fault))), actions: [] };
    }
    return review(seat, asked);
  });
}

async function review(seat: Seat, asked: ReviewAsked): Promise<Card> {
  const { desk, who } = seat;
  const { action, item } = asked;
  const onItem = (act: (item: string) => Promise<Card>) => (item === undefined ? tellWhich(seat, action) : act(item));
  switch (action) {
    case "next":
      return tellNext(seat, item);
    case "show":
      return onItem((key) => tellDossier(seat, key));
    case "publish":
      return onItem(async (key) => tellVerdict(seat, "published", key, await desk.publish(articleIn(key), who)));
    case "reject":
      return onItem(async (key) => tellVerdict(seat, "rejected", key, await desk.reject(articleIn(key), who)));
    case "edit":
    case "correct":
      return onItem((key) => amend(seat, key, asked, action));
    case "drop":
      return onItem((key) => drop(seat, key));
    case "retract":
      return onItem((key) => retract(seat, key, asked));
    case "leave":
      return onItem((key) => leave(seat, key));
    case "here":
    case "away":
      return tellPushing(seat, action === "here");
    case "curators":
      return tellCurators(seat, asked);
  }
}
