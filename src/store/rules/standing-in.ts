import { type Claim, ordinalOf } from "../../racing/claim.ts";
import { stands } from "../../racing/correction.ts";
import type { DriverId } from "../../racing/driver.ts";
import { inOrder } from "./in-order.ts";
import type { View } from "./view.ts";

/** The claims about a driver that stand as a view has them, looked up one by one. */
export function standingIn(view: Pick<View, "get" | "find">, driver: DriverId): readonly Claim[] {
  const corrected = { has: (key: string) => view.get("corrections", key) !== undefined };
  const claims = view.find("claimsAbout", driver).flatMap((row): readonly Claim[] => {
    if (!stands(row, corrected)) return [];
    const article = view.get("articles", row.article);
    return article === undefined ? [] : [{ ...row, article }];
  });
  return inOrder(claims, ({ id }) => ordinalOf(id));
}
