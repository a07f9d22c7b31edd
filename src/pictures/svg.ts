import { FONT_FAMILY, type Weight } from "./font.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an SVG, its attributes escaped; the children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? short(value) : escaped(value)}"`],
  );
  const opened = `<${name}${written.join("")}`;
  return children.length === 0 ? `${opened}/>` : `${opened}>${children.join("")}</${name}>`;
}

interface Setting {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** A line of text. */
export function line(text: string, { x, y, size, weight = 400, fill, anchor }: Setting): string {
  const attributes = { x, y, "font-size": size, "font-weight": weight, fill, "text-anchor": anchor };
  return element("text", attributes, escaped(text));
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly alt: string;
}

/** A whole picture. */
export function sheet({ width, height, background, title, alt }: Sheet, ...children: readonly string[]): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "font-family": `${FONT_FAMILY}, sans-serif`,
    },
    element("title", {}, escaped(title)),
    element("desc", {}, escaped(alt)),
    element("rect", { width, height, fill: background }),
    ...children,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The way of a path, its numbers short. */
export function way(texts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: texts }, ...numbers.map(short));
}

/** A hundredth of a pixel is finer than anybody sees. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
