import { describe, expect, it } from "vitest";
import { type CronFault, parseCron } from "../../src/timetable/parse-cron.ts";

const cronOf = (text: string) => {
  const parsed = parseCron(text);
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.fault));
  return parsed.cron;
};

function faultOf(text: string): CronFault | undefined {
  const parsed = parseCron(text);
  return parsed.kind === "refused" ? parsed.fault : undefined;
}

describe("a schedule of five fields", () => {
  it("holds numbers, lists, ranges, steps and names", () => {
    expect(cronOf("0 18 * * 1")).toMatchObject({ minute: 0, hours: [18], weekdays: [1] });
    expect(cronOf("30 9,21 1,15 * *")).toMatchObject({ minute: 30, hours: [9, 21], days: [1, 15] });
    expect(cronOf("0 */6 * * *").hours).toEqual([0, 6, 12, 18]);
    expect(cronOf("0 8-20/4 * * *").hours).toEqual([8, 12, 16, 20]);
    expect(cronOf("0 9 * JAN-mar Mon,fri")).toMatchObject({ months: [1, 2, 3], weekdays: [1, 5] });
  });

  it("is kept without names and with one space between its fields", () => {
    expect(cronOf("  0  9 * JAN  MON-FRI ").text).toBe("0 9 * 1 1-5");
  });

  it("says nothing of days where it says every day", () => {
    expect(cronOf("0 9 * * *")).not.toHaveProperty("days");
    expect(cronOf("0 9 1-31 * 0-6")).not.toHaveProperty("weekdays");
  });

  it("knows Sunday as 0 and as 7", () => {
    expect(cronOf("0 9 * * 7").weekdays).toEqual([0]);
    expect(cronOf("0 9 * * 5-7").weekdays).toEqual([0, 5, 6]);
  });

  it("may come every hour, and on a day that only leap years have", () => {
    expect(faultOf("15 * * * *")).toBeUndefined();
    expect(faultOf("0 9 29 2 *")).toBeUndefined();
  });
});

describe("what is refused, and where", () => {
  it.each(["", "0 9 * *", "0 0 9 * * 1", "@weekly"])("has not five fields: %j", (text) => {
    expect(faultOf(text)?.kind).toBe("not-five");
  });

  it.each([
    ["61 * * * *", "minute", "61"],
    ["0 24 * * *", "hour", "24"],
    ["0 9-7 * * *", "hour", "9-7"],
    ["0 9 0 * *", "day", "0"],
    ["0 9 L * *", "day", "L"],
    ["0 9 1,32 * *", "day", "32"],
    ["0 9 * FOO *", "month", "FOO"],
    ["0 9 * 13 *", "month", "13"],
    ["0 9 * * 8", "weekday", "8"],
    ["0 9 * * 5#2", "weekday", "5#2"],
    ["0 9 * * MON-", "weekday", "MON-"],
    ["0 9 * * ,", "weekday", ","],
    ["H H * * *", "minute", "H"],
    ["0 */0 * * *", "hour", "*/0"],
    ["0 */99 * * *", "hour", "*/99"],
    ["0 5/2 * * *", "hour", "5/2"],
    ["-1 9 * * *", "minute", "-1"],
    ["0 1e1 * * *", "hour", "1e1"],
  ])("%s", (text, field, found) => {
    expect(faultOf(text)).toMatchObject({ kind: "field", field, found });
  });

  it.each(["* * * * *", "0,30 9 * * *", "*/20 * * * *", "0-1 9 1 1 *"])("comes more than once an hour: %s", (text) => {
    expect(faultOf(text)).toEqual({ kind: "too-often" });
  });

  it.each(["0 9 31 2 *", "0 9 30-31 FEB *", "0 9 31 4,6,9,11 *"])("never comes: %s", (text) => {
    expect(faultOf(text)).toEqual({ kind: "never" });
  });

  it("comes on weekdays, whatever days no calendar has", () => {
    expect(faultOf("0 9 31 2 MON")).toBeUndefined();
  });
});
