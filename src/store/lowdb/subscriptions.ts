import type { PlaceKey } from "../../audience/chat.ts";

/** What is told in a chat of a place, and who set it up. */
interface Subscription {
  readonly place: PlaceKey;
  readonly by?: PlaceKey;
}

/** Finds the subscriptions that a place has a part in without looking through all of them. */
export interface Subscriptions<Row extends Subscription> {
  /** Those of the place, and those that the person set up whose place it is. */
  concerning(place: PlaceKey): readonly Row[];
  /** Every place that one concerns. */
  places(): Iterable<PlaceKey>;
  put(row: Row): void;
  remove(row: Row): void;
}

export function subscriptionsIn<Row extends Subscription>(table: ReadonlyMap<string, Row>): Subscriptions<Row> {
  const byPlace = new Map<PlaceKey, readonly Row[]>(); // No sets: most places have one, and an empty set is ten times as large.
  const concerned = ({ place, by = place }: Row) => (by === place ? [place] : [place, by]);
  const concerning = (place: PlaceKey) => byPlace.get(place) ?? [];
  const put = (row: Row) => {
    for (const place of concerned(row)) byPlace.set(place, [...concerning(place), row]);
  };
  for (const row of table.values()) put(row);
  return {
    concerning,
    places: () => byPlace.keys(),
    put,
    remove(row) {
      for (const place of concerned(row)) {
        const others = concerning(place).filter((each) => each !== row);
        if (others.length > 0) byPlace.set(place, others);
        else byPlace.delete(place);
      }
    },
  };
}
