import { raw } from "hono/html";
import { CERTAINTIES } from "../../racing/certainty.ts";
import type { Day } from "../../racing/day.ts";
import type { Driver } from "../../racing/driver.ts";
import type { Season } from "../../racing/season.ts";
import { noReport } from "../../talk/answers/no-report.ts";
import { overNote } from "../../talk/answers/over-note.ts";
import { asOfFooter } from "../../talk/phrasing/footer.ts";
import { lineItems } from "../../talk/phrasing/line.ts";
import { grade } from "../../talk/phrasing/words.ts";
import type { Block } from "../../talk/reply.ts";
import type { Scene, ToldLine } from "../../talk/scene.ts";
import { type SeasonMeant, seasonMeant } from "../../talk/season-meant.ts";
import { type Place, pathOf } from "./address.ts";
import type { Drawing, Tongue } from "./board-means.ts";
import { Choices } from "./choices.tsx";
import { ChooseDay, DayOfChange, PastDay } from "./days.tsx";
import { Blocks, Spans } from "./dress.tsx";
import { anchorOf, DriveCard, nameIdOf } from "./drive-card.tsx";
import { Follow } from "./follow.tsx";
import { Newer } from "./newer.tsx";
import { Rounds } from "./rounds.tsx";
import type { ChangedOn, SeasonView } from "./season-view.ts";

/** All that a page of a season shows. */
export interface SeasonPage {
  readonly place: Place;
  readonly tongue: Tongue;
  readonly view: SeasonView;
  readonly driver: Driver;
  readonly drivers: readonly Driver[];
  readonly seasons: readonly Season[];
  /** Every day on which something changed, as is known now; newest first. */
  readonly days: readonly ChangedOn[];
  readonly today: Day;
  /** In light colours and in dark ones. */
  readonly pictures: readonly Drawing[];
  /** What was told wrong and is right. */
  readonly corrections: readonly Block[];
}

export function SeasonPage(page: SeasonPage) {
  const { place, tongue, view, driver } = page;
  const { words } = tongue;
  const { scene, lines, rounds, changed } = view;
  const isNow = place.day === undefined;
  return (
    <>
      {isNow ? <Newer tongue={tongue} path={pathOf(place)} /> : null}
      <Choices {...page} />
      <h1>{words.say("heading", { driver: driver.name, season: String(place.season) })}</h1>
      {place.day === undefined ? null : <PastDay {...page} day={place.day} />}
      <section aria-labelledby="programme" class="board">
        <h2 id="programme">{words.say("programme")}</h2>
        <Programme {...page} />
      </section>
      {rounds.length === 0 ? null : <Rounds scene={scene} tongue={tongue} rounds={rounds} isNow={isNow} />}
      <History {...page} />
      {lines.length === 0 ? null : (
        <section aria-labelledby="drives">
          <h2 id="drives">{words.say("drives")}</h2>
          {lines.map((told) => (
            <DriveCard scene={scene} words={words} told={told} />
          ))}
        </section>
      )}
      {changed.length === 0 ? null : (
        <section aria-labelledby="changes">
          <h2 id="changes">{words.say("changes")}</h2>
          <ol class="changes">
            {changed.map((each) => (
              <DayOfChange scene={scene} place={place} changed={each} />
            ))}
          </ol>
          <ChooseDay {...page} />
        </section>
      )}
      {page.corrections.length === 0 ? null : (
        <section aria-labelledby="corrections">
          <h2 id="corrections">{words.say("corrections")}</h2>
          <p class="small">{words.say("corrections-lead")}</p>
          <Blocks of={page.corrections} />
        </section>
      )}
      <Follow {...page} />
      <Grades {...page} />
    </>
  );
}

/** A line each, with what has to be known first; of a season that nobody reported on, that. */
function Programme({ view: { scene, lines, season }, place }: SeasonPage) {
  const { knowledge, catalogue } = scene;
  const meant = seasonMeant(knowledge, catalogue, season, []);
  if (lines.length === 0) return <Blocks of={noReport(scene, meant)} />;
  const over = overNote(scene, meant, lines);
  const namesOf = (told: ToldLine | undefined) => told && { to: anchorOf(told), by: nameIdOf(told) };
  const asked = place.day === undefined ? seasonMeant(knowledge, catalogue, undefined, []) : meant;
  return (
    <>
      <Blocks of={[...newest(scene, asked, season), ...over.blocks]} />
      <ul>
        {lineItems(scene, lines).map((spans, at) => (
          <li>
            <Spans of={spans} names={namesOf(lines[at])} />
          </li>
        ))}
      </ul>
      <Blocks of={[asOfFooter(scene, lines, over.outcomes)]} />
    </>
  );
}

/** That no newer season was reported on, where this is the one that is told instead. */
function newest(scene: Scene, asked: SeasonMeant, season: Season): readonly Block[] {
  return asked.season === season && asked.unreported.length > 0 ? noReport(scene, asked) : [];
}

/** Drawn in both schemes, of which one is shown. */
function History({ tongue, pictures }: SeasonPage) {
  const [light, dark] = pictures;
  if (light === undefined || dark === undefined) return null;
  const { words } = tongue;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.say("history")}</h2>
      <figure class="picture" aria-label={words.say("picture")} tabindex={0}>
        <div class="in-light">{raw(light.svg)}</div>
        <div class="in-dark">{raw(dark.svg)}</div>
      </figure>
    </section>
  );
}

function Grades({ tongue }: SeasonPage) {
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">{tongue.words.say("grades")}</h2>
      <ul class="scale">
        {[...CERTAINTIES].reverse().map((certainty) => (
          <li>
            <Spans of={[grade(tongue.texts, certainty)]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
