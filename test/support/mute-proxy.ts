import { connect, createServer, type Socket } from "node:net";

/** Stands before a server, and from some moment on passes nothing on, as a network that is cut without a word. */
export interface MuteProxy {
  /** URL of the server through it. */
  readonly url: string;
  mute(): void;
  close(): Promise<void>;
}

/** Opens one before the server of a URL. */
export async function openMuteProxy(target: string): Promise<MuteProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isMute = false;
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on("error", () => {});
    from.on("data", (data) => void (isMute || to.write(data)));
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: url.href,
    mute() {
      isMute = true;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
