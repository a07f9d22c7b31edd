import type { AlertSubscription } from "../audience/alert-subscription.ts";
import { type ChatKey, chatOf, PLATFORMS, type PlatformName } from "../audience/chat.ts";
import type { DigestSubscription } from "../audience/digest-subscription.ts";
import type { FeedState, Notice } from "../store/press-records.ts";
import { digestKey, feedJob, feedKey, type JobChanges, type JobWanted } from "./job.ts";

/** What a write puts and deletes, by table and key, as far as work follows from it. */
export interface Written {
  readonly put: {
    readonly bulletins?: Readonly<Record<string, object>>;
    readonly curators?: Readonly<Record<string, object>>;
    readonly notices?: Readonly<Record<string, Pick<Notice, "chat">>>;
    readonly alerts?: Readonly<Record<string, Pick<AlertSubscription, "chat" | "paused">>>;
    readonly digests?: Readonly<Record<string, Pick<DigestSubscription, "id" | "chat" | "due" | "paused">>>;
    readonly feeds?: Readonly<Record<string, Pick<FeedState, "url" | "due" | "isPaused">>>;
  };
  /** The keys of rows: of digests their ids, of feeds their addresses. */
  readonly gone: {
    readonly curators?: readonly string[];
    readonly digests?: readonly string[];
    readonly feeds?: readonly string[];
  };
}

/** The platforms on which anything is said unasked. */
const TOLD: readonly PlatformName[] = PLATFORMS.filter((name) => name !== "terminal");

const tell = (platform: PlatformName): JobWanted => ({ task: `tell-${platform}`, key: `tell-${platform}` });

const platformOf = ({ chat }: { readonly chat: ChatKey }) => chatOf(chat).platform;

/** The jobs that follow from a write, and in the same transaction. */
export function jobsAfter({ put, gone }: Written): JobChanges {
  const [alerts, digests, feeds] = [values(put.alerts), values(put.digests), values(put.feeds)];
  const [going, paused] = [digests.filter((each) => !isPaused(each)), digests.filter(isPaused)];
  const told = [...values(put.notices), ...alerts.filter((each) => !isPaused(each))].map(platformOf);
  const isCuratorNew = values(put.curators).length + (gone.curators ?? []).length > 0;
  const wanted = [
    ...(values(put.bulletins).length > 0 ? TOLD : TOLD.filter((platform) => told.includes(platform))).map(tell),
    ...(isCuratorNew ? TOLD : []).map((name): JobWanted => ({ task: `menus-${name}`, key: `menus-${name}` })),
    ...going.map((digest): JobWanted => ({ ...tell(platformOf(digest)), key: digestKey(digest.id), at: digest.due })),
    ...feeds.filter((feed) => !feed.isPaused).map(({ url, due }) => feedJob(url, due)),
  ];
  return {
    wanted,
    gone: [
      ...[...paused.map(({ id }) => id), ...(gone.digests ?? [])].map(digestKey),
      ...[...feeds.filter((feed) => feed.isPaused).map(({ url }) => url), ...(gone.feeds ?? [])].map(feedKey),
    ],
  };
}

function isPaused({ paused }: { readonly paused?: unknown }): boolean {
  return paused !== undefined;
}

function values<Row>(rows: Readonly<Record<string, Row>> = {}): readonly Row[] {
  return Object.values(rows);
}
