const DISCORD_EPOCH_MS = 1_420_070_400_000;
let made = 0n;

/** A new id that carries its time, as Discord's do; later ones are greater. */
export function snowflake(at = Date.now()): string {
  made += 1n;
  return ((BigInt(at - DISCORD_EPOCH_MS) << 22n) | (made & 0x3fffffn)).toString();
}

/** When an id was made, in milliseconds. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}
