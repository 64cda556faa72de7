import { appendFileSync } from "node:fs";
import { EventStream } from "../support/event-stream.ts";

// Follows a feed and writes down each event, in a process of its own, to be killed: URL, token, file, last id.

const [url = "", token = "", file = "", after = ""] = process.argv.slice(2);
const stream = await EventStream.open(url, {
  authorization: `Bearer ${token}`,
  ...(after ? { "last-event-id": after } : {}),
});
for (let event = await stream.next(); event; event = await stream.next()) {
  appendFileSync(file, `${JSON.stringify(event)}\n`);
}
