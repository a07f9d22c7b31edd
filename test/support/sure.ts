/** A value that a test knows to be there. */
export function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The test expected a value");
  return value;
}
