/** The fields that have a value: what is undefined is left out, as it is in JSON. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(fields));
}
