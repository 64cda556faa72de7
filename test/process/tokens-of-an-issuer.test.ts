import { createSecretKey, type KeyObject } from "node:crypto";
import { request } from "node:http";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { developmentKey } from "../../gateway/auth/tokens.ts";
import {
  AUDIENCE,
  claimsWith,
  ISSUER,
  type SigningKey,
  signingKey,
  TokenIssuerServer,
  tokenOf,
} from "../support/token-issuer.ts";
import { type Answer, ask, openCommands, type RunningCommand } from "./running-command.ts";
import { repository, until } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();
const QUERY = "{ __typename }";
const NOW = Math.floor(Date.now() / 1000);

const rsa = signingKey("RSA", { kid: "rsa", alg: "RS256", use: "sig" });
const ec = signingKey("P-256", { kid: "ec" });
const ed = signingKey("Ed25519", { kid: "ed" });
const p384 = signingKey("P-384", { kid: "p384" });
const weak = signingKey("RSA", { kid: "weak" }, 1024);
const encrypting = signingKey("RSA", { kid: "encrypting", use: "enc" });
const wrapping = signingKey("RSA", { kid: "wrapping", alg: "RSA-OAEP" });
const foreign = signingKey("P-256", { kid: "ec" });

const issuer = new TokenIssuerServer([rsa, ec, ed, p384, weak, encrypting, wrapping]);
const foreigner = new TokenIssuerServer([foreign]);
let dataDirectory: string;
let gateway: RunningCommand;
let url: string;

const startGateway = (keys: TokenIssuerServer, shared: boolean) =>
  run("gateway", {
    env: {
      DATA_DIR: dataDirectory,
      SUPERGRAPH: join(repository, "schema/supergraph.graphql"),
      JWKS_URL: `${keys.origin}/jwks`,
      JWKS_MAX_AGE: "1",
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      // More tokens are refused here than one address may send in a minute.
      RATE_LIMIT: "off",
    },
    shared,
  });

beforeAll(async () => {
  await Promise.all([issuer.start(), foreigner.start()]);
  dataDirectory = await makeDirectory();
  gateway = startGateway(issuer, true);
  url = await gateway.ready();
});

afterAll(async () => {
  const { stdout } = await gateway.stop();
  await Promise.all([issuer.stop(), foreigner.stop()]);
  expect(stdout).not.toMatch(/eyJ/);
  expect(new Set(issuer.asked)).toEqual(new Set(["/jwks"]));
  expect(foreigner.asked, "a token leads nowhere").toEqual([]);
});

const bearing = (token: string, to = url) => ask(to, QUERY, { authorization: `Bearer ${token}` });
const good = () => tokenOf({ alg: "ES256", kid: "ec" }, claimsWith(), ec.privateKey);
const signedBy = ({ privateKey, jwk: { kid } }: SigningKey, alg = "ES256", claims = claimsWith()) =>
  tokenOf({ alg, kid }, claims, privateKey);

const codesOf = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ extensions }) => extensions.code),
];
const ACCEPTED = [200];
const REFUSED = [401, "UNAUTHENTICATED"];
const UNKNOWN = [503, "AUTHENTICATION_UNAVAILABLE"];

describe("a token is accepted", () => {
  test.each<[string, { alg: string; [name: string]: unknown }, SigningKey, Record<string, unknown>?]>([
    ["signed with RS256", { alg: "RS256", kid: "rsa" }, rsa],
    ["signed with ES256", { alg: "ES256", kid: "ec" }, ec],
    ["signed with EdDSA", { alg: "EdDSA", kid: "ed" }, ed],
    ["signed with Ed25519, which is the same", { alg: "Ed25519", kid: "ed" }, ed],
    ["that names no key, where one alone is meant", { alg: "ES256" }, ec],
    ["of type at+jwt", { alg: "ES256", kid: "ec", typ: "at+jwt" }, ec],
    ["of type JWT", { alg: "ES256", kid: "ec", typ: "JWT" }, ec],
    ["for others too", { alg: "ES256", kid: "ec" }, ec, { aud: ["elsewhere", AUDIENCE] }],
    ["expired by less than clocks differ", { alg: "ES256", kid: "ec" }, ec, { exp: NOW - 5 }],
    [
      "with its scopes in a list scp",
      { alg: "ES256", kid: "ec" },
      ec,
      { scope: undefined, scp: ["list:read"] },
    ],
    ["of an unknown department", { alg: "ES256", kid: "ec" }, ec, { department: "NEW_OFFICE" }],
  ])("%s", async (_what, header, { privateKey }, change) => {
    expect(codesOf(await bearing(tokenOf(header, claimsWith(change), privateKey)))).toEqual(ACCEPTED);
  });

  test("after bearer in lower case", async () => {
    expect(codesOf(await ask(url, QUERY, { authorization: `bearer ${good()}` }))).toEqual(ACCEPTED);
  });
});

describe("a token is refused with 401", () => {
  const secret = (bytes: string | Buffer) => createSecretKey(Buffer.from(bytes));
  const pem = (key: KeyObject) => key.export({ type: "spki", format: "pem" });
  const header = (more: object) => ({ alg: "ES256", kid: "ec", ...more });
  const [HEADER = "", CLAIMS = "", SIGNATURE = ""] = good().split(".");
  const none = Buffer.from('{"alg":"none"}').toString("base64url");

  test.each<[string, string]>([
    ["signed by nobody", `${none}.${CLAIMS}.`],
    ["signed by nobody, with a signature", `${none}.${CLAIMS}.${SIGNATURE}`],
    ["signed with NONE", tokenOf({ alg: "nOnE", kid: "ec" }, claimsWith(), secret("x"))],
    ["whose algorithm is a list", tokenOf({ alg: ["ES256"] as never, kid: "ec" }, claimsWith(), secret("x"))],
    ["without an algorithm", tokenOf({ alg: undefined as never, kid: "ec" }, claimsWith(), secret("x"))],
    [
      "HS256 with the public key in PEM",
      tokenOf({ alg: "HS256", kid: "rsa" }, claimsWith(), secret(pem(rsa.publicKey))),
    ],
    [
      "HS256 with the key of the set",
      tokenOf({ alg: "HS256", kid: "ec" }, claimsWith(), secret(JSON.stringify(ec.jwk))),
    ],
    [
      "HS256 with the numbers of the key",
      tokenOf({ alg: "HS256", kid: "ed" }, claimsWith(), secret(Buffer.from(String(ed.jwk.x), "base64url"))),
    ],
    ["RS256 with a key for ES256", signedBy(ec, "RS256")],
    ["ES256 with a key for RS256", tokenOf({ alg: "ES256", kid: "rsa" }, claimsWith(), ec.privateKey)],
    ["EdDSA with a key for ES256", tokenOf({ alg: "EdDSA", kid: "ec" }, claimsWith(), ed.privateKey)],
    ["with RS512", signedBy(rsa, "RS512")],
    ["with PS256", signedBy(rsa, "PS256")],
    ["with ES384", signedBy(p384, "ES384")],
    ["with RSA of 1024 bits", signedBy(weak, "RS256")],
    ["with a key for encryption", signedBy(encrypting, "RS256")],
    ["with a key for another algorithm", signedBy(wrapping, "RS256")],
    ["with a foreign key under a known name", signedBy(foreign)],
    [
      "with a key by a path",
      tokenOf(header({ kid: "../../../../dev/null" }), claimsWith(), foreign.privateKey),
    ],
    ["with an empty secret by a path", tokenOf({ alg: "HS256", kid: "/dev/null" }, claimsWith(), secret(""))],
    ["with a key by SQL", tokenOf(header({ kid: "x' union select 'key" }), claimsWith(), foreign.privateKey)],
    ["with a key that is no text", tokenOf(header({ kid: { $ne: "" } }), claimsWith(), foreign.privateKey)],
    ["with a key of the prototype", tokenOf(header({ kid: "__proto__" }), claimsWith(), foreign.privateKey)],
    ["that brings its key", tokenOf(header({ jwk: foreign.jwk }), claimsWith(), foreign.privateKey)],
    ["that brings a certificate", tokenOf(header({ x5c: ["MIIB"] }), claimsWith(), foreign.privateKey)],
    [
      "that must be understood and is not",
      tokenOf(header({ crit: ["new"], new: 1 }), claimsWith(), ec.privateKey),
    ],
    [
      "whose claims are not encoded",
      tokenOf(header({ crit: ["b64"], b64: false }), claimsWith(), ec.privateKey),
    ],
    ["of a logout", tokenOf(header({ typ: "logout+jwt" }), claimsWith(), ec.privateKey)],
    ["of a type that is no text", tokenOf(header({ typ: 1 }), claimsWith(), ec.privateKey)],
    [
      "with other claims than were signed",
      `${HEADER}.${Buffer.from("{}").toString("base64url")}.${SIGNATURE}`,
    ],
    ["with half a signature", `${HEADER}.${CLAIMS}.${SIGNATURE.slice(0, 40)}`],
    ["that is no JSON", "bm8.anNvbg.AAAA"],
    ["that is garbage", "\u00ff\u00fe.{}.''"],
    ["of five parts", `${HEADER}.${HEADER}.${CLAIMS}.${CLAIMS}.${SIGNATURE}`],
    ["of more than 8 kB", signedBy(ec, "ES256", claimsWith({ padding: "x".repeat(8192) }))],
  ])("%s", async (_what, token) => {
    expect(codesOf(await bearing(token))).toEqual(REFUSED);
  });

  test.each<[string, Record<string, unknown>]>([
    ["that has expired", { exp: NOW - 60 }],
    ["that never expires", { exp: undefined }],
    ["that expires at a text", { exp: String(NOW + 600) }],
    ["that is not valid yet", { nbf: NOW + 600 }],
    ["for another audience", { aud: "elsewhere" }],
    ["for an audience that begins like ours", { aud: `${AUDIENCE}/more` }],
    ["for nobody", { aud: undefined }],
    ["of another issuer", { iss: "https://tokens.example" }],
    ["of no issuer", { iss: undefined }],
    ["of issuers", { iss: [ISSUER] }],
    ["without a subject", { sub: undefined }],
    ["with a subject of two lines", { sub: "officer\nFORGED" }],
    ["with a subject beyond all measure", { sub: "o".repeat(256) }],
    ["without a department", { department: undefined }],
    ["of departments", { department: ["FINANCE", "HRSS"] }],
    ["of a department that can be none", { department: "finance'; --" }],
    ["without scopes", { scope: undefined }],
    ["whose scope is a list", { scope: ["person:match"] }],
    ["whose scope is a number", { scope: 7 }],
    ["whose scope is a list of numbers", { scope: undefined, scp: [7] }],
  ])("%s", async (_what, change) => {
    expect(codesOf(await bearing(signedBy(ec, "ES256", claimsWith(change))))).toEqual(REFUSED);
  });

  test("that says where its keys are, and nobody goes there", async () => {
    const jku = `${foreigner.origin}/jwks`;
    for (const more of [{ jku }, { x5u: jku }, { jku, kid: jku }]) {
      expect(codesOf(await bearing(tokenOf(header(more), claimsWith(), foreign.privateKey)))).toEqual(
        REFUSED,
      );
    }
  });

  test("of the development key", async () => {
    const claims = { subject: "me", department: "FINANCE", scopes: [], purpose: null };
    expect(codesOf(await bearing(await (await developmentKey(dataDirectory)).sign(claims, "1h")))).toEqual(
      REFUSED,
    );
  });

  test("of two, be they the same", async () => {
    const headers = ["content-type", "application/json", "host", "x"];
    for (const second of [good(), signedBy(foreign)]) {
      const sent = request(url, {
        method: "POST",
        headers: [...headers, "authorization", `Bearer ${good()}`, "Authorization", `Bearer ${second}`],
      });
      const answered = new Promise<import("node:http").IncomingMessage>((resolve) =>
        sent.once("response", resolve),
      );
      sent.end(JSON.stringify({ query: QUERY }));
      const answer = await answered;
      expect(answer.statusCode).toBe(401);
      expect(await json(answer)).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    }
  });
});

describe("the keys of the issuer change", () => {
  test("one that is withdrawn is refused, one that is added is accepted, without a restart", async () => {
    const next = signingKey("P-256", { kid: "next" });
    expect(codesOf(await bearing(good()))).toEqual(ACCEPTED);
    issuer.keys = [rsa];
    await until(async () => (await bearing(good())).status === 401);
    expect(codesOf(await bearing(signedBy(rsa, "RS256")))).toEqual(ACCEPTED);
    issuer.keys = [rsa, next];
    await until(async () => (await bearing(signedBy(next))).status === 200);
  });
});

describe("the issuer is away when the gateway starts", () => {
  test("whoever has a token is told to come again, until it is back", async () => {
    const away = new TokenIssuerServer(null);
    await away.start();
    const command = startGateway(away, false);
    const at = await command.ready();
    expect(command.output).toMatch(/the keys of the issuer cannot be had: JWKS_URL: fetch failed \(\w+\)/);
    const answer = await bearing(good(), at);
    expect(codesOf(answer)).toEqual(UNKNOWN);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(codesOf(await bearing(`${good()}x.x`, at)), "no token can be one").toEqual(REFUSED);
    expect(codesOf(await ask(at, QUERY)), "anyone without").toEqual(ACCEPTED);

    away.keys = [ec];
    await until(async () => (await bearing(good(), at)).status === 200);
    expect(command.output).toContain("the keys of the issuer can be had again");
    expect(command.output).not.toMatch(/eyJ/);
    await command.stop();
    await away.stop();
  });
});
