import type { Article } from "../../racing/article.ts";
import type { Claim } from "../../racing/claim.ts";
import { inLanguage } from "../../racing/language.ts";
import type { Outcome } from "../../racing/note.ts";
import { judgedDay } from "../../racing/published.ts";
import { publisherSpan, repeatsWords, speakerOf, whoSaid } from "../../talk/phrasing/attribution.ts";
import { scopeTold } from "../../talk/phrasing/entry.ts";
import { asOfFooter, reportsIn } from "../../talk/phrasing/footer.ts";
import { lineBody } from "../../talk/phrasing/line.ts";
import { outcomesOf, wentPhrase } from "../../talk/phrasing/outcomes.ts";
import type { Texts } from "../../talk/phrasing/texts.ts";
import { date, grade, languageName } from "../../talk/phrasing/words.ts";
import { nameOf, type Scene, type ToldLine } from "../../talk/scene.ts";
import { Blocks, Quoted, Spans } from "./dress.tsx";

interface Shown {
  readonly scene: Scene;
  readonly words: Texts;
  readonly told: ToldLine;
}

/** What tells a line apart from the others of its drive: its class, the scope of it. */
function apartWords(scene: Scene, { outlook, line }: ToldLine): readonly string[] {
  const scope = scopeTold(scene, outlook.about.series, line.scope);
  return [
    ...(outlook.lines.length > 1 && line.class !== undefined ? [line.class] : []),
    ...(scope === undefined ? [] : [scene.texts.say(`scope-${scope}`)]),
  ];
}

/** Where a line stands on its page: `fia-wec`, and a second one of the same drive `fia-wec-2`. */
export function anchorOf({ outlook, line }: ToldLine): string {
  const at = outlook.lines.indexOf(line);
  return at === 0 ? outlook.about.series : `${outlook.about.series}-${at + 1}`;
}

/** What bears its name there. */
export function nameIdOf(told: ToldLine): string {
  return `${anchorOf(told)}-name`;
}

/** All there is to say of one line: its grade, in which words, and what that rests on. */
export function DriveCard({ scene, words, told }: Shown) {
  const { outlook, line } = told;
  const { texts } = scene;
  const isFirst = outlook.lines[0] === line;
  const outcomes = isFirst ? outcomesOf(scene, outlook) : [];
  const named = nameIdOf(told);
  return (
    <article class="drive" id={anchorOf(told)} aria-labelledby={named}>
      <h3 id={named}>{[nameOf(scene, outlook.about.series), ...apartWords(scene, told)].join(", ")}</h3>
      <p class="verdict">
        {outlook.over ? <span class="over">{texts.say("heading-over")} </span> : null}
        <Spans of={[grade(texts, line.certainty, line.trend)]} />
      </p>
      {outlook.over && isFirst ? <p>{wentPhrase(scene, outlook, outcomes)}</p> : null}
      <Blocks of={lineBody(scene, told)} />
      <Blocks of={[asOfFooter(scene, [told], outcomes)]} />
      <Evidence scene={scene} words={words} told={told} outcomes={outcomes} />
    </article>
  );
}

/** How it went first, where that is told, then what was said before, the newest first. */
function Evidence({ scene, words, told, outcomes }: Shown & { readonly outcomes: readonly Outcome[] }) {
  const claims = [...told.line.evidence].reverse();
  const count = reportsIn([...claims, ...outcomes]);
  return (
    <details class="evidence">
      <summary>{words.say("evidence", { count })}</summary>
      <ol>
        {outcomes.map(({ article, statement }) => (
          <li>
            <Source scene={scene} article={article} />
            <p>{inLanguage(statement, scene.texts.language)}</p>
          </li>
        ))}
        {claims.map((claim) => (
          <li>
            <Source scene={scene} article={claim.article} />
            <Said scene={scene} claim={claim} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** "Speedweek · 6 November 2023 · in German" */
function Source({ scene, article }: { readonly scene: Scene; readonly article: Article }) {
  const { texts } = scene;
  const repeats = repeatsWords(scene, article);
  const details = [
    texts.say("in-language", { language: languageName(texts, article.language) }),
    ...(repeats === undefined ? [] : [repeats]),
  ];
  return (
    <p>
      <span class="source">
        <Spans of={[publisherSpan(scene, article)]} />
      </span>
      {" · "}
      <time datetime={judgedDay(article.published)}>{date(texts, article.published)}</time>
      {` · ${details.join(" · ")}`}
    </p>
  );
}

/** "▲ likely (report)", and what people said. */
function Said({ scene, claim }: { readonly scene: Scene; readonly claim: Claim }) {
  const { texts } = scene;
  const { certainty, trend, basis } = claim;
  return (
    <>
      <p>
        <Spans of={[grade(texts, certainty, trend)]} />
        {` (${texts.say(`basis-${basis.kind}`, { who: whoSaid(texts, basis) })})`}
      </p>
      {claim.quotes.map((quote) => (
        <Quoted text={quote.text} by={speakerOf(scene, quote)} />
      ))}
    </>
  );
}
