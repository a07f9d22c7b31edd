import * as v from "valibot";
import type { RawDocument } from "./raw-document.ts";

const Wished = v.looseObject({
  place: v.string(),
  wishes: v.array(v.looseObject({ chat: v.string() })),
});

/** Version 3 kept what chats wished to hear of with the settings of their place; now each chat has alerts of its own. */
export function withAlerts({ places = [], ...document }: RawDocument): RawDocument {
  const alerts = new Map<string, { readonly place: string; readonly topics: readonly unknown[] }>();
  const wishless = places.map((row) => {
    const { success, output } = v.safeParse(Wished, row);
    if (!success) return row; // Without wishes, or in no form: then whoever parses it says so.
    const { wishes, ...rest } = output;
    for (const { chat, ...wish } of wishes) {
      const topics = alerts.get(chat)?.topics ?? [];
      alerts.set(chat, { place: rest.place, topics: [...topics, { ...wish, measure: "every" }] });
    }
    return rest;
  });
  return {
    ...document,
    places: wishless,
    alerts: [...alerts].map(([chat, told], index) => ({ n: index + 1, after: 0, chat, ...told, manner: {} })),
    digests: [],
    bulletins: [],
    numbers: alerts.size === 0 ? [] : [{ of: "alerts", last: alerts.size }],
    watermarks: [],
    tellings: [],
    packs: [],
  };
}
