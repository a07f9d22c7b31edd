import type { PlatformName } from "../../audience/chat.ts";
import { CERTAINTIES } from "../../racing/certainty.ts";
import { formOf } from "../commands.ts";
import { commandsOn } from "../menu.ts";
import type { Texts } from "../phrasing/texts.ts";
import { grade } from "../phrasing/words.ts";
import { type Block, paragraph, strong, text } from "../reply.ts";

/** Every command of a platform in a line; those of curators only for them. */
export function help(texts: Texts, example: string, platform: PlatformName, isCurator: boolean): readonly Block[] {
  const names = commandsOn(platform).filter((name) => isCurator || formOf(name).user !== "curators");
  return [
    { kind: "heading", spans: [strong(texts.say("help-title"))] },
    paragraph(text(texts.say("help-lead"))),
    { kind: "quote", text: example, by: "" },
    {
      kind: "list",
      items: names.map((name) => [strong(`/${name}`), text(` · ${texts.say(`help-${name}`)}`)]),
    },
  ];
}

/** What the bot is, and what its grades mean. */
export function about(texts: Texts, articles: number): readonly Block[] {
  return [
    paragraph(text(texts.say("about-text"))),
    paragraph(text(texts.say("about-grades"))),
    { kind: "list", items: CERTAINTIES.toReversed().map((certainty) => [grade(texts, certainty)]) },
    { kind: "footer", spans: [text(texts.say("about-kept", { articles }))] },
  ];
}

export function privacy(texts: Texts): readonly Block[] {
  return [
    paragraph(text(texts.say("privacy-text"))),
    paragraph(text(texts.say("privacy-desk"))),
    paragraph(text(texts.say("privacy-told"))),
    paragraph(text(texts.say("privacy-forget"))),
    paragraph(text(texts.say("privacy-left"))),
  ];
}
