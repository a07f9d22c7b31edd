import type { WayIn } from "../racing/proposal.ts";
import type { Arrival, Hindrance } from "../racing/verdict.ts";
import type { Brought, Who } from "../talk/desk.ts";
import { hindranceOf } from "./hindrance.ts";
import type { Intake } from "./intake.ts";
import type { Means } from "./means.ts";
import { isWeb, toldBy } from "./told.ts";

/** Takes in what somebody brings: reads the page where there is only a link. */
export type Bringing = (brought: Brought, who: Who, way: WayIn) => Promise<Arrival>;

export function bringingFor(means: Means, take: Intake): Bringing {
  return async (brought, who, way) => {
    const { url, text, ...told } = brought;
    const by = { ...told, way, who };
    if (url !== undefined && !isWeb(url)) return unreadable({ kind: "address" });
    if (text !== undefined && text.trim() !== "") {
      return take({ ...by, text, links: url === undefined ? [] : [url] });
    }
    if (url === undefined) return unreadable({ kind: "address" });
    const answer = await (await means.press()).page(url);
    if (answer.kind === "failed") return unreadable(hindranceOf(answer.fault));
    return take({ ...toldBy(answer.page, [url]), ...by });
  };
}

function unreadable(hindrance: Hindrance): Arrival {
  return { kind: "unreadable", hindrance };
}
