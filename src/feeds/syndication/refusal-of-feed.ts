import type { Fault } from "../feed.ts";
import { refusalOfXml, rootOf } from "./guard-xml.ts";

/** The elements that a feed starts with. */
const ROOTS = ["rss", "feed", "rdf", "channel"];

/** Why a document is no feed; `undefined` where a parser may try. What it holds decides: many servers tell a wrong type. */
export function refusalOfFeed(text: string, contentType: string | undefined): Fault | undefined {
  const start = text.trimStart();
  if (start === "") return { kind: "malformed", what: "nothing in it" };
  if (start.startsWith("{")) return undefined;
  const type = contentType?.split(";")[0]?.trim() || "no type";
  if (!start.startsWith("<")) return { kind: "type", found: type };
  const root = rootOf(start);
  if (root === undefined) return { kind: "malformed", what: "no element in it" };
  const name = root.replace(/^.*:/, "").toLowerCase();
  if (name === "html") return { kind: "type", found: "a page" };
  const refusal = refusalOfXml(start);
  if (refusal !== undefined) return { kind: "malformed", what: refusal };
  if (!ROOTS.includes(name)) return { kind: "type", found: `${type} with <${root}>` };
  const isWhole = start.includes(`</${root}`) || start.trimEnd().endsWith("/>");
  return isWhole ? undefined : { kind: "malformed", what: `it ends before </${root}>` };
}
