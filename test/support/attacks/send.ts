import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Answer, Bytes, Request } from "./attack.ts";

const JSON_HEADERS = { "content-type": "application/json", accept: "application/graphql-response+json" };

function bodyOf({ graphql, body }: Request): Iterable<Buffer> | Buffer | string | undefined {
  if (graphql !== undefined) return JSON.stringify(graphql);
  return typeof body === "function" ? body() : body;
}

async function answerOf(message: IncomingMessage): Promise<Answer> {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
  );
  const text = (await buffer(message)).toString("utf8");
  return { status: message.statusCode ?? 0, headers, text };
}

/** Sends a request on a connection of its own. The answer may come before all of it was sent. */
export function sendRequest(url: string, sent: Request): Promise<Answer> {
  const { method = "POST", path } = sent;
  const given = Object.entries({ ...JSON_HEADERS, ...sent.headers });
  const headers = Object.fromEntries(
    given.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : [...value]]],
    ),
  );
  const body = bodyOf(sent);
  return new Promise((resolve, reject) => {
    const client = request(url, { method, headers, agent: false, ...(path ? { path } : {}) });
    let answered = false;
    client.on("response", (message) => {
      answered = true;
      answerOf(message).then(resolve, reject);
    });
    // Who is refused while he is still sending may find the connection closed.
    client.on("error", (error) => {
      if (!answered) reject(error);
    });
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) client.end(body);
    else void write(body, client);
  });
}

async function write(chunks: Iterable<Buffer>, client: ReturnType<typeof request>): Promise<void> {
  for (const chunk of chunks) {
    if (client.destroyed) return;
    if (!client.write(chunk)) {
      await new Promise<void>((resolve) => {
        const goOn = () => {
          client.off("drain", goOn).off("close", goOn);
          resolve();
        };
        client.on("drain", goOn).on("close", goOn);
      });
    }
  }
  client.end();
}

/** Reads the first answer on a connection, as far as it came before the connection ended. */
export function readAnswer(text: string): Answer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1] ?? 0),
    headers,
    text: rest.join("\r\n\r\n"),
  };
}

/** Writes bytes to a connection, and gives all that comes back until the server closes it. */
export function sendBytes(url: string, { bytes, end }: Bytes): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    let text = "";
    let failure: Error | undefined;
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("end", () => socket.end());
    // Told by the close that follows: a connection that is reset may have brought its answer before.
    socket.on("error", (error) => {
      failure = error;
    });
    socket.on("close", () => {
      if (text === "" && failure) reject(failure);
      else resolve(Buffer.from(text, "latin1").toString("utf8"));
    });
    socket.write(bytes);
    if (end) socket.end();
  });
}

export async function send(url: string, sent: Request | Bytes): Promise<Answer> {
  return "bytes" in sent ? readAnswer(await sendBytes(url, sent)) : await sendRequest(url, sent);
}
