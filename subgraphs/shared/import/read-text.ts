import type { Encoding, ReadBytes } from "./detect-encoding.ts";

/**
 * Text of a file piece by piece, without its byte order mark. Bytes that are no character become U+FFFD, and what
 * follows them is read as it is.
 *
 * @param onBytes told after each piece how many bytes of the file were read so far
 */
export async function* readText(
  bytesOf: ReadBytes,
  encoding: Exclude<Encoding, "UTF-16">,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let read = 0;
  for await (const bytes of bytesOf()) {
    read += bytes.length;
    yield decoder.decode(bytes, { stream: true });
    onBytes(read);
  }
  yield decoder.decode();
}
