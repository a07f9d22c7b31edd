import { chatOf, PLATFORMS } from "../../audience/chat.ts";
import type { ProgressStore } from "../progress.ts";
import type { Access } from "./access.ts";
import { blockOf } from "./blocks.ts";
import { messageIn } from "./packs.ts";
import { planClosed, planForgetMessages, planMended, planTold } from "./plan-progress.ts";
import type { Shelf } from "./shelf.ts";
import type { Tables } from "./tables.ts";

/** The part of the store's promise that is about what was told. */
export function lowdbProgress(tables: Tables, shelf: Shelf, { open, write }: Access): ProgressStore {
  const watermark = (block: string) => tables.watermarks.get(block)?.told ?? 0;
  return {
    async watermarks(platform) {
      open();
      return shelf.blocks.of(platform).map((block) => ({ block, told: watermark(block) }));
    },
    async followedIn(block) {
      open();
      return shelf.blocks.in(block).map((alert) => {
        const told = tables.tellings.get(String(alert.n))?.told ?? watermark(block);
        return { alert, told: Math.max(told, alert.after) };
      });
    },
    async latest(alert) {
      open();
      return shelf.blocks.find(alert);
    },
    keepTold: (alert, told, by) => write((draft) => planTold(draft, shelf, alert, told, by)),
    async messagesFor(alert) {
      open();
      const telling = tables.tellings.get(String(alert.n));
      const last =
        telling?.message === undefined || telling.from === undefined
          ? []
          : [{ from: telling.from, to: telling.told, message: telling.message }];
      const earlier = [...tables.packs.values()].flatMap((pack) => {
        const message = pack.block === blockOf(alert) ? messageIn(pack, alert.n) : undefined;
        return message === undefined ? [] : [{ from: pack.from, to: pack.to, message }];
      });
      return [...earlier.sort((a, b) => a.to - b.to), ...last];
    },
    keepMended: (alert, message) => write((draft) => planMended(draft, alert, message)),
    closeBlock: (closed, behind, at) => write((draft) => planClosed(draft, shelf, closed, behind, at)),
    forgetMessages: (before) => write((draft) => planForgetMessages(draft, tables, before)),
    async digestsIn(chat) {
      open();
      return [...tables.digests.values()].filter((digest) => digest.chat === chat);
    },
    async digestsReminding() {
      open();
      return [...tables.digests.values()].filter(({ reminders, paused }) => reminders && paused === undefined);
    },
    keepFault: ({ platform, at, reason }) =>
      write((draft) => {
        const mark = `fault-${platform}` as const;
        draft.put("marks", mark, { mark, at, reason });
      }),
    async lastFaults() {
      open();
      return PLATFORMS.flatMap((platform) => {
        const mark = tables.marks.get(`fault-${platform}`);
        return mark === undefined || mark.mark === "handed-over"
          ? []
          : [{ platform, at: mark.at, reason: mark.reason }];
      });
    },
    async chatsPaused(platform) {
      open();
      const paused = [...tables.alerts.values(), ...tables.digests.values()].filter(
        (each) => each.paused !== undefined,
      );
      return [...new Set(paused.map(({ chat }) => chat))].filter((chat) => chatOf(chat).platform === platform);
    },
  };
}
