import type { ApiMethods } from "@grammyjs/types";

/** Every method of the Bot API; a file is a file_id, an address or `attach://name` when it travels. */
export type Requests = ApiMethods<string>;

export type Method = keyof Requests;

/** What a method takes once it was checked; `{}` stands for no parameters. */
export type Params<M extends Method> =
  Parameters<Requests[M]> extends [infer P] ? P : NonNullable<Parameters<Requests[M]>[0]>;

export type Result<M extends Method> = ReturnType<Requests[M]>;
