/** Modes of TLS mean what they do everywhere else, see https://www.postgresql.org/docs/current/libpq-ssl.html */
export function asLibpq(url: string): string {
  const address = new URL(url);
  if (address.searchParams.has("sslmode")) address.searchParams.set("uselibpqcompat", "true");
  return address.href;
}
