import type { Log } from "../log.ts";
import type { Picture, Reply, Scheme } from "../talk/reply.ts";

/** Words do not wait longer for the picture beside them. */
const PATIENCE_MS = 3000;

/** What is shown beside the words; nothing where there is nothing to draw, or not in time. Never rejects. */
export async function pictureOf(
  { picture }: Pick<Reply, "picture">,
  scheme: Scheme,
  log: Log,
): Promise<Picture | undefined> {
  if (picture === undefined) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      log.warn({ ms: PATIENCE_MS }, "A picture took too long and was left out");
      resolve(undefined);
    }, PATIENCE_MS);
  });
  const drawn = picture(scheme).catch((error: unknown) => {
    log.error({ error }, "A picture was not drawn");
    return undefined;
  });
  return Promise.race([drawn, late]).finally(() => clearTimeout(timer));
}
