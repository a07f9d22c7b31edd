import { generateKeyPairSync, sign } from "node:crypto";

/** Where the application has its interactions posted, as its page in the developer portal says. */
export interface Endpoint {
  /** In hexadecimal digits. */
  readonly publicKey: string;
  readonly url: string | undefined;
  /** Rejects where the portal would not take it: it has to answer a ping, and to refuse one that is signed wrongly. */
  set(url: string): Promise<void>;
  /** Posts an interaction; resolves with the answer in the response, or nothing where that comes by the callback. */
  post(interaction: unknown): Promise<unknown>;
  /** The headers that go with a body. */
  signed(body: string, at?: number): Readonly<Record<string, string>>;
}

export function createEndpoint(now: () => number): Endpoint {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  let url: string | undefined;

  function signed(body: string, at = now()): Record<string, string> {
    const timestamp = String(Math.floor(at / 1000));
    return {
      "content-type": "application/json",
      "user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
      "x-signature-timestamp": timestamp,
      "x-signature-ed25519": sign(null, Buffer.from(timestamp + body), privateKey).toString("hex"),
    };
  }

  const sent = (to: string, body: string, headers = signed(body)) => fetch(to, { method: "POST", headers, body });

  return {
    publicKey: Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex"),
    get url() {
      return url;
    },
    signed,
    async set(to) {
      const ping = JSON.stringify({ id: "1", application_id: "1", token: "ping", type: 1, version: 1 });
      const pong = await sent(to, ping);
      if (pong.status !== 200 || Reflect.get(Object(await pong.json()), "type") !== 1) throw new Error("No PONG came");
      const forged = await sent(to, ping, signed(`${ping} `));
      if (forged.status !== 401) throw new Error(`A wrong signature was answered with ${forged.status}`);
      url = to;
    },
    async post(interaction) {
      if (url === undefined) throw new Error("No endpoint is set");
      const response = await sent(url, JSON.stringify(interaction));
      const text = await response.text();
      if (response.status === 200) return JSON.parse(text);
      if (response.status !== 202) throw new Error(`The application did not respond: ${response.status}`);
      return undefined;
    },
  };
}

/** Plays the callback, at an API, for an answer that came in a response. */
export function answersTo(api: string) {
  return async ({ id, token }: { readonly id: string; readonly token: string }, body: unknown): Promise<void> => {
    const headers = { "content-type": "application/json" };
    const to = `${api}/interactions/${id}/${token}/callback`;
    const { ok, status } = await fetch(to, { method: "POST", headers, body: JSON.stringify(body) });
    if (!ok) throw new Error(`The answer in the response was refused: ${status}`);
  };
}
