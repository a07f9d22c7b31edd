import type { Texts } from "../../talk/phrasing/texts.ts";

/** That there is nothing at an address, and the way back. */
export function Missing({ words, home }: { readonly words: Texts; readonly home: string }) {
  return (
    <section class="missing">
      <h1>{words.say("missing-title")}</h1>
      <p>{words.say("missing-text")}</p>
      <p>
        <a href={home}>{words.say("missing-back")}</a>
      </p>
    </section>
  );
}
