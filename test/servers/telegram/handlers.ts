import type { Method, Params, Result } from "./requests.ts";

/** A request beside its parameters. */
export interface Call {
  /** Says that nobody waits for the answer any more. */
  readonly hangUp: AbortSignal;
  /** The files that came with it, by the names that `attach://` gives. */
  readonly files: ReadonlyMap<
    string,
    { readonly filename: string; readonly contentType: string; readonly bytes: Buffer }
  >;
}

/** What is done for checked requests; throws refusals. */
export type Handlers = {
  readonly [M in Method]?: (params: Params<M>, call: Call) => Result<M> | Promise<Result<M>>;
};
