/** How something is posted unasked, where the platform lets it be chosen. What is left out is not done. */
export interface Manner {
  /** The one Discord role that is pinged, by id. */
  readonly role?: string;
  /** Nobody's phone rings. */
  readonly silent?: boolean;
  /** It stays on top of a Telegram chat, instead of the one before. */
  readonly pinned?: boolean;
  /** In a Discord announcement channel: also to the servers that follow it. */
  readonly crossposted?: boolean;
}
