import { codeOf } from "../schema/system-fault.ts";
import { Failed } from "./exit-codes.ts";

/** Where a command writes. */
export interface Output {
  /** Resolves when there is room for more; rejects with `BrokenPipe` when nobody reads any longer. */
  write(text: string): Promise<void>;
  /** The width of a terminal; `undefined` for anything else. */
  readonly columns: number | undefined;
  readonly colour: boolean;
}

/** Who read the output went away, as `head` does when it has seen enough. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";
}

const DEFAULT_COLUMNS = 80;

/** Colours only on a terminal, and never with NO_COLOR; see https://no-color.org */
export function outputOn(
  stream: NodeJS.WriteStream,
  environment: Readonly<Record<string, string | undefined>>,
): Output {
  const { NO_COLOR, TERM } = environment;
  let fault: Error | undefined;
  stream.on("error", (error) => {
    fault = asFailure(error);
  });
  return {
    async write(text) {
      if (fault !== undefined) throw fault;
      if (text === "") return;
      await new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(asFailure(error)) : resolve()));
      });
    },
    get columns() {
      return stream.isTTY ? stream.columns || DEFAULT_COLUMNS : undefined;
    },
    colour: stream.isTTY === true && !NO_COLOR && TERM !== "dumb",
  };
}

function asFailure(error: Error): Error {
  const code = codeOf(error);
  const isGone = code === "EPIPE" || code === "ECONNRESET" || code === "ERR_STREAM_DESTROYED";
  if (isGone) return new BrokenPipe("Nobody reads the output any longer", { cause: error });
  return new Failed(`The output cannot be written: ${error.message}`, { cause: error });
}
