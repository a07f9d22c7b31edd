import { expectTypeOf, test } from "vitest";
import type { ArticleId } from "../../src/racing/article.ts";
import type { Basis } from "../../src/racing/certainty.ts";
import type { ClaimId } from "../../src/racing/claim.ts";
import type { Day } from "../../src/racing/day.ts";
import type { DriverId } from "../../src/racing/driver.ts";
import type { Published } from "../../src/racing/published.ts";
import type { Season } from "../../src/racing/season.ts";
import type { SeriesId } from "../../src/racing/series.ts";

test("a driver is never taken for a series", () => {
  expectTypeOf<DriverId>().not.toExtend<SeriesId>();
  expectTypeOf<SeriesId>().not.toExtend<DriverId>();
});

test("text that nobody parsed is no word of the trade", () => {
  expectTypeOf<string>().not.toExtend<DriverId>();
  expectTypeOf<string>().not.toExtend<Day>();
  expectTypeOf<number>().not.toExtend<Season>();
});

test("a month of publication is never taken for a day, an article never for its claim", () => {
  expectTypeOf<Published>().not.toExtend<Day>();
  expectTypeOf<ArticleId>().not.toExtend<ClaimId>();
});

test("a statement has a speaker and a rumour has none", () => {
  expectTypeOf<Extract<Basis, { kind: "statement" }>>().toHaveProperty("speaker");
  expectTypeOf<Extract<Basis, { kind: "rumour" }>>().not.toHaveProperty("speaker");
});
