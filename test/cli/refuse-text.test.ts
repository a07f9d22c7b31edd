import { describe, expect, it } from "vitest";
import { refuseText } from "../../src/cli/refuse-text.ts";
import { LONGEST_ARTICLE } from "../../src/reading/limits.ts";

describe("what is given as an article", () => {
  it("is refused where it is a page with its tags", () => {
    const page = "<html><body><p>Rossi will race in the WEC.</p></body></html>";
    expect(() => refuseText("page.html", page)).toThrow(/page\.html.*found a page of HTML: leave out its tags/s);
    expect(() => refuseText("line 3", '<script type="x">1</script>Rossi stays.')).toThrow(/line 3/);
  });

  it("is refused where it is longer than any article", () => {
    const text = "Rossi stays. ".repeat(LONGEST_ARTICLE / 10);
    expect(() => refuseText("all.txt", text)).toThrow(/at most 300000 characters, found 390000/);
  });

  it("may hold what only looks like a tag", () => {
    expect(() => refuseText("a.txt", "Lap times < 2:10 and a <3 from Rossi.")).not.toThrow();
  });
});
