import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { AUDIENCE, claimsWith, ISSUER, signingKey, tokenOf } from "../support/token-issuer.ts";
import { ask, openCommands } from "./running-command.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run, npm, makeDirectory } = openCommands();

let env: { DATA_DIR: string };
beforeAll(async () => {
  env = { DATA_DIR: join(await makeDirectory(), "data") };
});

describe("npm run token", () => {
  test("prints nothing but a token, without a database", async () => {
    const args = ["--department", "FINANCE", "--scope", "list:read,person:match"];
    const { code, stdout } = await npm(["run", "--silent", "token", "--", ...args], { env }).ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { iat = 0, exp = 0, ...claims } = decodeJwt(stdout.trim());
    expect(claims).toMatchObject({
      sub: "developer",
      department: "FINANCE",
      scope: "list:read person:match",
    });
    expect(exp - iat).toBe(12 * 3600);
  });

  test.each([
    ["no department", []],
    ["a department that can be none", ["--department", "finance"]],
    ["an unknown scope", ["--department", "FINANCE", "--scope", "list:read,list:raed"]],
    ["no scope", ["--department", "FINANCE", "--scope", ","]],
    ["an unknown option", ["--department", "FINANCE", "--role", "x"]],
    ["an argument without an option", ["--department", "FINANCE", "list:read"]],
    ["a lifetime that is none", ["--department", "FINANCE", "--lifetime", "soon"]],
    ["no subject", ["--department", "FINANCE", "--subject", " "]],
  ])("refuses %s with the usage and exit code 2", async (_what, args) => {
    const { code, stdout, stderr } = await run("token", { args, env }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^(?!usage).*\nusage: npm run token -- .*\nscopes: list:read .*\n$/s);
  });

  test("says what is wrong with the directory or the key in it", async () => {
    const directory = await makeDirectory();
    await writeFile(join(directory, "development-key.json"), "{}");
    const args = ["--department", "FINANCE"];
    const [broken, misplaced] = await Promise.all([
      run("token", { args, env: { DATA_DIR: directory } }).ended,
      run("token", { args, env: { DATA_DIR: join(directory, "development-key.json") } }).ended,
    ]);
    expect(broken).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/ holds no key of ES256\. .*\n$/),
    });
    expect(misplaced).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/ENOTDIR.*DATA_DIR.*\n$/),
    });
  });
});

describe("in production", () => {
  const key = signingKey("RSA", { kid: "one" });

  test("no token of the development key is signed or taken, but those of an issuer are", async () => {
    const keys = join(await makeDirectory(), "keys.json");
    await writeFile(keys, JSON.stringify({ keys: [key.jwk] }));
    const production = () => ({ ...env, NODE_ENV: "production" });
    const issuer = { JWKS_FILE: keys, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE };
    const server = run("main", { env: { ...production(), ...issuer, TRUSTED_DOCUMENTS: "off" } });
    const args = ["--department", "FINANCE"];
    const [signed, refused, url] = await Promise.all([
      run("token", { args, env }).ended,
      run("token", { args, env: production() }).ended,
      server.ready(),
    ]);
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("in production") });
    expect(server.output).toContain("none of the development key is taken");
    expect(server.output, "invented persons are asked for by name").not.toContain("demo data");

    const query = "{ departments { id } }";
    expect((await ask(url, query)).body.data?.departments).toHaveLength(24);
    const { status, body } = await ask(url, query, { authorization: `Bearer ${signed.stdout.trim()}` });
    expect(status).toBe(401);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
    const issued = tokenOf({ alg: "RS256", kid: "one" }, claimsWith(), key.privateKey);
    const MATCH = '{ personByIdentity(type: PASSPORT, number: "E00000000") { id } }';
    const answer = await ask(url, MATCH, { authorization: `Bearer ${issued}` });
    expect(answer).toMatchObject({ status: 200, body: { data: { personByIdentity: null } } });
    await server.stop();
  });
});
