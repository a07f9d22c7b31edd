import type { Tongue } from "./board-means.ts";

interface Shown {
  readonly tongue: Tongue;
  /** Where the page is. */
  readonly path: string;
}

/** Where the script says that the page would be another one by now, and what it says. */
export function Newer({ tongue: { words }, path }: Shown) {
  return (
    <>
      <div class="newer" role="status" />
      <template id="newer">
        <p>
          {words.say("newer")} <a href={path}>{words.say("newer-show")}</a>{" "}
          <button type="button">{words.say("newer-close")}</button>
        </p>
      </template>
    </>
  );
}
