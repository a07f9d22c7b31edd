/** Host and database of an address, as an operator may read them; never user nor password. */
export function whereIs(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? (hostname === "" ? "localhost" : hostname);
  return `${host}${port === "" ? "" : `:${port}`}${pathname}`;
}
