import robotsParser from "robots-parser";

/** What a robots.txt lets one agent do. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** The crawl delay in seconds, where it tells one. */
  readonly delay?: number | undefined;
}

/** No address that is ever asked for is longer, so a longer rule only costs time. */
const LONGEST_RULE = 2_000;
/** Stands for every other agent. */
const SOMEBODY_ELSE = "somebody-else";

// The package's types tell of a default export that is none at run time.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** The rules of the robots.txt that was found at an address, as far as they concern an agent. */
export function robotsRules(url: URL, text: string, agent: string): RobotsRules {
  const rules = parse(url.href, concerning(text, agent));
  return {
    allows: ({ href }) => rules.isAllowed(href, agent) !== false,
    delay: rules.getCrawlDelay(agent),
  };
}

/** The parser copies each rule for each agent that stands above it, so all others are told as one. */
function concerning(text: string, agent: string): string {
  let above = new Set<string>();
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const [, name] = /^\s*user-agent\s*:\s*([^\s/#]*)/i.exec(line) ?? [];
      if (name === undefined) {
        if (/^\s*[a-z-]+\s*:/i.test(line)) above = new Set();
        return line.length > LONGEST_RULE ? [] : [line];
      }
      const called = [agent.toLowerCase(), "*"].find((own) => own === name.toLowerCase()) ?? SOMEBODY_ELSE;
      if (above.has(called)) return [];
      above.add(called);
      return [`User-agent: ${called}`];
    })
    .join("\n");
}
