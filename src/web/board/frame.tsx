import type { Child } from "hono/jsx";
import type { Language } from "../../racing/language.ts";
import type { Assets } from "./assets.ts";
import type { Tongue } from "./board-means.ts";

interface Framed {
  readonly tongue: Tongue;
  readonly assets: Assets;
  readonly title: string;
  readonly description?: string;
  /** The same page in each language. */
  readonly languages: readonly { readonly language: Language; readonly path: string }[];
  readonly home: string;
  readonly head?: Child;
  readonly children?: Child;
}

/** Every page of the board, around what it shows. */
export function Frame({ tongue, assets, title, description, languages, home, head, children }: Framed) {
  const { words } = tongue;
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.stylesheet} />
        <script type="module" src={assets.script} />
        {languages.map(({ language, path }) => (
          <link rel="alternate" hreflang={language} href={path} />
        ))}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.say("skip")}
        </a>
        <header>
          <div class="wide">
            <a class="brand" href={home}>
              <span aria-hidden="true">▲</span> Pitboard
            </a>
            <p class="tagline">{words.say("tagline")}</p>
            <nav class="languages" aria-label={words.say("languages")}>
              <ul>
                {languages.map(({ language, path }) => (
                  <li>
                    <a
                      href={path}
                      lang={language}
                      hreflang={language}
                      aria-current={language === words.language ? "page" : undefined}
                    >
                      <abbr title={ownName(language)}>{language.toUpperCase()}</abbr>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="content" class="wide">
          {children}
        </main>
        <footer>
          <div class="wide">
            <p>{words.say("about")}</p>
            <p>{words.say("privacy")}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** "italiano", for `it`. */
function ownName(language: Language): string {
  return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}
