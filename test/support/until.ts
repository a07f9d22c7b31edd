/** Resolves when it is so, looking often; rejects where it takes too long. */
export async function until(isSo: () => boolean, patienceMs = 120_000): Promise<void> {
  for (const end = Date.now() + patienceMs; !isSo(); ) {
    if (Date.now() > end) throw new Error("That took too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
