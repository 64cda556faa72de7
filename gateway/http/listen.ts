import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The address cannot be listened on. The message says what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

function reasonOf(code: string | undefined, host: string, port: number, variable: string): string {
  switch (code) {
    case "EADDRINUSE":
      return (
        `端口已被占用 / port ${port} of ${host} is in use by another process: ` +
        `end that one, or set ${variable} to another (0 takes any that is free).`
      );
    case "EACCES":
      return `Port ${port} of ${host} is not allowed to this user: set ${variable} to another, 1024 or above.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST: ${host} is no address of this machine (${code}).`;
    default:
      return `Port ${port} of ${host} cannot be listened on (${code}).`;
  }
}

/**
 * Listens; returns the port. Throws ListenError.
 * @param variable the setting of the port
 */
export async function listen(server: Server, host: string, port: number, variable = "PORT"): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new ListenError(reasonOf(error.code, host, port, variable), { cause: error }));
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
