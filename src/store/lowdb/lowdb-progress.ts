import type { AlertSubscription } from "../../audience/alert-subscription.ts";
import { chatOf } from "../../audience/chat.ts";
import type { ProgressStore } from "../progress.ts";
import { blockOf } from "../rules/blocks.ts";
import { faultsIn, planFault } from "../rules/plan-marks.ts";
import { planClosed, planMended, planTold } from "../rules/plan-progress.ts";
import type { Tables } from "../rules/tables.ts";
import { followed, toldMessages } from "../rules/told-messages.ts";
import type { Access } from "./access.ts";
import { planForgetOld } from "./plan-forget-old.ts";
import type { Shelf } from "./shelf.ts";

/** The part of the store's promise that is about what was told. */
export function lowdbProgress(tables: Tables, shelf: Shelf, { open, write }: Access): ProgressStore {
  const watermark = (block: string) => tables.watermarks.get(block)?.told;
  const telling = ({ n }: AlertSubscription) => tables.tellings.get(String(n));
  return {
    async watermarks(platform) {
      open();
      return shelf.blocks.of(platform).map((block) => {
        const isUneven = shelf.blocks.has(block, ({ n }) => tables.tellings.has(String(n)));
        return { block, told: watermark(block) ?? 0, ...(isUneven && { isUneven }) };
      });
    },
    async followedIn(block) {
      open();
      return shelf.blocks.in(block).map((alert) => followed(alert, telling(alert), watermark(block)));
    },
    async latest(alert) {
      open();
      return shelf.blocks.find(alert);
    },
    keepTold: (alert, told, by, at) => write((draft) => planTold(draft, alert, told, by, at)),
    async messagesFor(alert) {
      open();
      const packs = [...tables.packs.values()].filter(({ block }) => block === blockOf(alert));
      return toldMessages(alert, packs, telling(alert));
    },
    keepMended: (alert, message) => write((draft) => planMended(draft, alert, message)),
    closeBlock: (closed, behind, at) => write((draft) => planClosed(draft, closed, behind, at)),
    forgetMessages: (before) => write((draft) => planForgetOld(draft, "packs", tables.packs, before)),
    async digestsIn(chat) {
      open();
      return [...tables.digests.values()].filter((digest) => digest.chat === chat);
    },
    async digestsReminding() {
      open();
      return [...tables.digests.values()].filter(({ reminders, paused }) => reminders && paused === undefined);
    },
    keepFault: (fault) => write((draft) => planFault(draft, fault)),
    async lastFaults() {
      open();
      return faultsIn((mark) => tables.marks.get(mark));
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
