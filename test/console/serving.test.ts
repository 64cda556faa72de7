import { request } from "undici";
import { expect, inject, test } from "vitest";

const url = inject("consoleUrl");

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await request(new URL(path, url), { headers });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, text };
}

test("the page is never kept and has another nonce each time; what it loads is kept for a year", async () => {
  const [one, other] = await Promise.all([get("/console/"), get("/console/")]);
  expect(one.headers["cache-control"]).toBe("no-store");
  const nonces = [one, other].map(({ headers, text }) => {
    const [, nonce = ""] =
      /style-src 'self' 'nonce-([^']+)'/.exec(String(headers["content-security-policy"])) ?? [];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(text).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain("__NONCE__");
    return nonce;
  });
  expect(nonces[0]).not.toBe(nonces[1]);

  const [, script = ""] = /src="([^"]+\.js)"/.exec(one.text) ?? [];
  const zipped = await get(script, { "accept-encoding": "gzip" });
  expect(zipped.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "gzip",
    "content-security-policy": expect.stringContaining("default-src 'none'; script-src 'self'"),
  });
  expect((await get("/console/assets/none.js")).status).toBe(404);
});

test("the first page leads to it, and a link of elsewhere may; no script of elsewhere may read it", async () => {
  expect(await get("/")).toMatchObject({ status: 302, headers: { location: "/console/" } });
  const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  expect((await get("/console/", link)).status).toBe(200);
  const script = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" };
  expect((await get("/console/", script)).status).toBe(403);
});
