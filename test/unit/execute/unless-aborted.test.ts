import { expect, test } from "vitest";
import { unlessAborted } from "../../../gateway/execute/unless-aborted.ts";

test("work that fails after nobody waits for it does not end the process", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const work = Promise.withResolvers<string>();
    const waited = unlessAborted(work.promise, AbortSignal.abort(new Error("too late")));
    await expect(waited).rejects.toThrow("too late");
    work.reject(new Error("no answer"));
    // Node looks for rejections that nobody handles before it goes on to this.
    await new Promise(setImmediate);
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", note);
  }
});
