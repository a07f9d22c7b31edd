import type { PlaceKey } from "../audience/chat.ts";
import type { Preferences } from "../audience/preferences.ts";
import type { ArticleId } from "../racing/article.ts";
import type { Claim } from "../racing/claim.ts";
import type { Day } from "../racing/day.ts";
import type { DriverId } from "../racing/driver.ts";
import type { Note } from "../racing/note.ts";
import type { Intake, Kept } from "./intake.ts";
import type { PressStore } from "./press.ts";
import type { ProgressStore } from "./progress.ts";
import type { StoreDocument } from "./records.ts";
import type { TellingStore } from "./telling.ts";

/** How much is kept. */
interface Tally {
  readonly articles: number;
  readonly claims: number;
  readonly notes: number;
  readonly corrections: number;
  /** Of which anything was set. */
  readonly places: number;
  readonly alerts: number;
  readonly digests: number;
}

/** What an import brought: records that were new, and records that were known already. */
export interface Imported {
  readonly added: number;
  readonly known: number;
}

/**
 * What the bot remembers. Claims, notes and corrections are added and never changed; an article neither, except by the
 * file of facts that tells of it, or by an import (see there). A write is synced to disk when its promise resolves; one that rejects has left nothing
 * behind. After `close` every call rejects.
 */
export interface Store extends PressStore, TellingStore, ProgressStore {
  /**
   * The claims about a driver that stand: neither superseded nor retracted. By the day that their articles are judged by, then
   * by the articles' keys and their own ordinals, so that the order in which they came in never matters.
   */
  claimsAbout(driver: DriverId): Promise<readonly Claim[]>;
  /**
   * The notes about a driver that were not retracted, in the same order: those that name him, and of every article with a
   * standing claim about him those that name nobody.
   */
  notesAbout(driver: DriverId): Promise<readonly Note[]>;
  /** Everything kept of an article; `undefined` for one that is not. */
  kept(article: ArticleId): Promise<Kept | undefined>;
  /**
   * Keeps all of an intake, or nothing: `false` where every record of it was kept already. Rejects with `Conflict` where a
   * record contradicts the one kept under its key, or a claim, note or correction names an article or claim that is not kept.
   * With a seed, the article and the seed take the place of those kept. Rejects with `Unusable` what could not be read back.
   */
  keep(intake: Intake): Promise<boolean>;
  /** What was set for a place; `{}` where nothing was. */
  preferences(place: PlaceKey): Promise<Preferences>;
  /** Takes the place of whatever was set. */
  setPreferences(place: PlaceKey, preferences: Preferences): Promise<void>;
  /**
   * Changes what was set by what is set now; changes that come together all hold. Resolves with what is then set. The change
   * may be asked more than once.
   */
  changePreferences(place: PlaceKey, change: (set: Preferences) => Preferences): Promise<Preferences>;
  /** Whether anything is kept of a place: settings, what is told there, or what the person brought in or set up whose place it is. */
  isKept(place: PlaceKey): Promise<boolean>;
  /** Deletes all that is kept of a place; `false` where nothing was. What a person set up for others stays, but not by whom. */
  forget(place: PlaceKey): Promise<boolean>;
  /** Every place that something is kept of. */
  places(): Promise<readonly PlaceKey[]>;
  /** Remembers from which day on the bot is not in a place any more; an earlier day stays. Nothing where nothing is kept. */
  markLeft(place: PlaceKey, on: Day): Promise<void>;
  /** The bot is in a place again. */
  markBack(place: PlaceKey): Promise<void>;
  /** Deletes all that is kept of places that the bot left on that day or before; how many they were. */
  forgetLeft(until: Day): Promise<number>;
  /** Lets all that is kept of a place be kept of another, where what is kept already stays; a chat may get a new id. */
  movePlace(from: PlaceKey, to: PlaceKey): Promise<void>;
  tally(): Promise<Tally>;
  /** Everything kept, as of one moment. */
  export(exported: Day): Promise<StoreDocument>;
  /**
   * Keeps all of a document, or nothing: rejects as `keep` does. Settings in the document take the place of those kept. So
   * does what it tells of an article, its seed among it, where files alone have told of that article here and the document
   * knows more or other things; nothing else that is kept is replaced, other seeds neither, since they tell of files beside
   * this store. Bulletins come along only where none was published here.
   */
  import(document: StoreDocument): Promise<Imported>;
  /** Marks that another machine tells from now on; this store goes on answering. */
  handOver(on: Day): Promise<void>;
  /** Since when another machine tells; `undefined` where this one does. */
  handedOver(): Promise<Day | undefined>;
  /**
   * Makes a copy, keeps the last seven, and resolves with where it lies: beside the store, or of a database in the data folder.
   * It is what `export` gives, so that `import` brings it back into a store of either kind.
   */
  backUp(on: Day): Promise<string>;
  /** Waits for writes under way. May be called twice. */
  close(): Promise<void>;
}

/** A record that contradicts one that is kept. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}

/** The store cannot be opened, or is not open for writing; the message says why and what to do. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
