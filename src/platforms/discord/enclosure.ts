import type { RawFile } from "discord.js";
import { type APIComponentInContainer, ComponentType, type RESTAPIAttachment } from "discord-api-types/v10";
import type { Picture, Reply, Scheme } from "../../talk/reply.ts";

/** See https://discord.com/developers/docs/resources/message#attachment-object */
const MAX_DESCRIPTION = 1024;

/** As Discord looks where nobody changed that. */
export const SCHEME: Scheme = "dark";

/** What goes along with a message: what it says of its files, how it shows them, and the files. */
export interface Enclosure {
  readonly attachments: readonly RESTAPIAttachment[];
  readonly components: readonly APIComponentInContainer[];
  readonly files: RawFile[];
}

export const NOTHING_ENCLOSED: Enclosure = { attachments: [], components: [], files: [] };

/** A picture, or a file, to go along with a reply. */
export function enclosed(picture: Picture | undefined, file: Reply["file"]): Enclosure {
  return all([...(picture === undefined ? [] : [shown(picture)]), ...(file === undefined ? [] : [handedOut(file)])]);
}

/** Discord finds a file by its name in the message, and by its place among the files. */
interface Piece {
  readonly file: RawFile;
  readonly description?: string;
  readonly component: APIComponentInContainer;
}

function shown({ png, alt }: Picture): Piece {
  const name = "picture.png";
  const description = alt.slice(0, MAX_DESCRIPTION);
  const item = { media: { url: `attachment://${name}` }, ...(description !== "" && { description }) };
  return {
    file: { name, data: Buffer.from(png.buffer, png.byteOffset, png.byteLength), contentType: "image/png" },
    ...(description !== "" && { description }),
    component: { type: ComponentType.MediaGallery, items: [item] },
  };
}

function handedOut({ name, type, text }: NonNullable<Reply["file"]>): Piece {
  return {
    file: { name, data: Buffer.from(text), contentType: type },
    component: { type: ComponentType.File, file: { url: `attachment://${name}` } },
  };
}

function all(pieces: readonly Piece[]): Enclosure {
  return {
    attachments: pieces.map(({ file, description }, id) => ({
      id: String(id),
      filename: file.name,
      ...(description !== undefined && { description }),
    })),
    components: pieces.map(({ component }) => component),
    files: pieces.map(({ file }) => file),
  };
}
