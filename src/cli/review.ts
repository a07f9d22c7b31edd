import { Option } from "commander";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type ArticleId, articleId } from "../racing/article.ts";
import { CERTAINTIES } from "../racing/certainty.ts";
import { type ClaimId, claimId } from "../racing/claim.ts";
import { REASONS, type Reason } from "../racing/correction.ts";
import { type NoteId, noteId } from "../racing/note.ts";
import type { Verdict } from "../racing/verdict.ts";
import { shown } from "../schema/faults.ts";
import type { Desk } from "../talk/desk.ts";
import type { Adding } from "./adding.ts";
import { amendmentIn } from "./amendment.ts";
import { counted } from "./counted.ts";
import { DONE, FAILED, WrongUsage } from "./exit-codes.ts";
import { TERMINAL } from "./ingested.ts";
import type { Output } from "./output.ts";
import { articleLine, changesText, proposalText } from "./proposal-text.ts";
import { reading } from "./reading.ts";
import { working } from "./writing.ts";

interface Options {
  readonly publish?: string;
  readonly reject?: string;
  readonly edit?: string;
  readonly drop?: string;
  readonly correct?: string;
  readonly retract?: string;
  readonly certainty?: string;
  readonly series?: string;
  readonly season?: string;
  readonly team?: string;
  readonly why?: string;
}

const ACTIONS = ["publish", "reject", "edit", "drop", "correct", "retract"] as const;

export function addReview({ program, context, argv, exitWith }: Adding): void {
  program
    .command("review")
    .description("list what waits to be decided, or one article with all that was done about it; decide about it")
    .argument("[article]", "the key of an article")
    .option("--publish <article>", "publish what it says")
    .option("--reject <article>", "publish nothing of it")
    .option("--edit <claim>", "say something else of a claim that waits: --certainty, --series, --season, --team")
    .option("--drop <claim>", "leave a claim that waits out")
    .option("--correct <claim>", "put something else in the place of a published claim; with --why")
    .option("--retract <article-or-claim>", "take back what was published; with --why")
    .option("--certainty <grade>", CERTAINTIES.join(", "))
    .option("--series <series>", "a series' key or name")
    .option("--season <year>", "a season")
    .option("--team <name>", "a team")
    .addOption(new Option("--why <reason>", "why it is corrected or taken back").choices(REASONS))
    .action(async (article: string | undefined, options: Options) => {
      const [action, ...others] = ACTIONS.filter((each) => options[each] !== undefined);
      if (others.length > 0)
        throw new WrongUsage(`review: expected one thing to do, found --${action} and --${others[0]}`);
      refuseBeside(action, options);
      if (action === undefined) {
        await reading(context, async (house) => {
          const { desk } = await house.newsroom();
          if (article === undefined) await list(desk, house.catalogue, context.stdout);
          else await show(articleKeyIn(article), desk, house.catalogue, context.stdout);
        });
        return;
      }
      exitWith(
        await working(argv, context, async (house) => {
          const { desk } = await house.newsroom();
          const verdict = await decided(action, options, desk, house.catalogue);
          await context.stdout.write(verdictText(verdict, options[action] ?? "", house.catalogue));
          return verdict.kind === "done" ? DONE : FAILED;
        }),
      );
    });
}

/** What one action takes is not passed over beside another. */
function refuseBeside(action: (typeof ACTIONS)[number] | undefined, options: Options): void {
  const changes = (["certainty", "series", "season", "team"] as const).find((each) => options[each] !== undefined);
  if (changes !== undefined && action !== "edit" && action !== "correct")
    throw new WrongUsage(`review: --${changes} goes with --edit or --correct`);
  if (options.why !== undefined && action !== "correct" && action !== "retract")
    throw new WrongUsage("review: --why goes with --correct or --retract");
}

async function list(desk: Desk, catalogue: Catalogue, stdout: Output): Promise<void> {
  const [waiting, open] = await Promise.all([desk.waiting(), desk.open()]);
  const parts = waiting.map((proposal) => proposalText(proposal, catalogue));
  const wrong = open.map(({ of, by, when }) =>
    of.kind === "link"
      ? `${when} ${by} suggests ${of.url}, which could not be read\n`
      : `${when} ${by} calls ${of.claim} wrong${of.words === undefined ? "" : `: ${of.words}`}\n`,
  );
  if (parts.length + wrong.length === 0) await stdout.write("Nothing waits.\n");
  else await stdout.write([...parts, ...wrong].join("\n"));
}

async function show(key: ArticleId, desk: Desk, catalogue: Catalogue, stdout: Output): Promise<void> {
  const { proposal, kept } = await desk.find(key);
  if (proposal === undefined && kept === undefined)
    throw new WrongUsage(`review: nothing is kept of an article ${key}; pitboard review lists what waits`);
  if (proposal !== undefined) await stdout.write(proposalText(proposal, catalogue));
  else if (kept !== undefined)
    await stdout.write(`${articleLine(kept.article, catalogue)}\n  published, from a file or an archive\n`);
  const taken = kept?.corrections.find((each) => each.kind === "article-retracted");
  if (taken !== undefined)
    await stdout.write(`  retracted as a whole by ${taken.who} on ${taken.when}: ${taken.why}\n`);
  for (const { id, series, season, certainty } of kept?.claims ?? []) {
    const undone = kept?.corrections.find((each) => "claim" in each && each.claim === id) ?? taken;
    const fate =
      undone === undefined
        ? ""
        : ` (${undone.kind.replace(/^(claim|article)-/, "")} by ${undone.who} on ${undone.when}: ${undone.why})`;
    await stdout.write(`  ${id}: published: ${series} ${season} ${certainty}${fate}\n`);
  }
}

function decided(
  action: (typeof ACTIONS)[number],
  options: Options,
  desk: Desk,
  catalogue: Catalogue,
): Promise<Verdict> {
  const key = options[action] ?? "";
  switch (action) {
    case "publish":
      return desk.publish(articleKeyIn(key), TERMINAL);
    case "reject":
      return desk.reject(articleKeyIn(key), TERMINAL);
    case "edit":
      return desk.amend(claimKeyIn(key), amendmentIn(options, catalogue), TERMINAL);
    case "drop":
      return desk.drop(claimKeyIn(key), TERMINAL);
    case "correct":
      return desk.correct(claimKeyIn(key), amendmentIn(options, catalogue), whyIn(options), TERMINAL);
    case "retract":
      return desk.retract(anyKeyIn(key), whyIn(options), TERMINAL);
  }
}

function verdictText(verdict: Verdict, key: string, catalogue: Catalogue): string {
  switch (verdict.kind) {
    case "done": {
      const { proposal, changes } = verdict;
      const { state, claims } = proposal;
      const left = state === "waiting" ? `; ${counted(claims.length, "claim")} of it still waits` : "";
      return `${proposal.deeds.at(-1)?.deed ?? "done"}: ${articleLine(proposal.article, catalogue)}${left}\n${changesText(changes, catalogue)}`;
    }
    case "decided-before": {
      const { deed, who, when } = verdict.proposal.deeds.at(-1) ?? { deed: "done", who: "nobody", when: "" };
      return `nothing done: it was ${deed} by ${who} on ${when}\n`;
    }
    case "unknown":
      return `nothing done: nothing is kept under ${shown(key)}\n`;
    case "incomplete":
      return `nothing done: ${verdict.claims.join(", ")} tells no season. Tell it with --edit ${verdict.claims[0]} --season YEAR\n`;
  }
}

function articleKeyIn(text: string): ArticleId {
  const key = articleId(text);
  if (key !== undefined) return key;
  throw new WrongUsage(`review: expected an article's key of ten letters and digits, found ${shown(text)}`);
}

function claimKeyIn(text: string): ClaimId {
  const key = claimId(text);
  if (key !== undefined) return key;
  throw new WrongUsage(`review: expected a claim's key such as abcdefghij-1, found ${shown(text)}`);
}

function anyKeyIn(text: string): ArticleId | ClaimId | NoteId {
  const key = articleId(text) ?? claimId(text) ?? noteId(text);
  if (key !== undefined) return key;
  throw new WrongUsage(`review: expected the key of an article, a claim or a note, found ${shown(text)}`);
}

function whyIn({ why }: Options): Reason {
  const reason = REASONS.find((each) => each === why);
  if (reason !== undefined) return reason;
  throw new WrongUsage(`review: expected --why with one of ${REASONS.join(", ")}`);
}
