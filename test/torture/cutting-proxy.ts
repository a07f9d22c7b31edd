import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** Stands between a client and a server on this machine, and cuts their connections. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts all that are open, in the middle of whatever is said. */
  cut(): void;
  close(): Promise<void>;
}

export async function openCuttingProxy(to: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const onwards = connect(to, "127.0.0.1");
    for (const [one, other] of [
      [from, onwards],
      [onwards, from],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port,
    cut,
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
