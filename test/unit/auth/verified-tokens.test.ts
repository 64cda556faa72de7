import { UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import type { Claims } from "../../../gateway/auth/tokens.ts";
import { rememberingVerifier } from "../../../gateway/auth/verified-tokens.ts";

const START = Date.UTC(2026, 10, 25);
const claims: Claims = { subject: "officer", department: "FINANCE", scopes: ["list:read"], purpose: null };

/** A token that expires so many seconds after the start. */
const token = (expiresIn: number) =>
  new UnsecuredJWT({ sub: "officer", exp: START / 1000 + expiresIn }).encode();

function remembering({ refused = () => false }: { refused?: () => boolean } = {}) {
  const asked: string[] = [];
  const clock = { seconds: 0 };
  const verify = rememberingVerifier(
    async (given) => {
      asked.push(given);
      if (refused()) throw new Error("not valid");
      return claims;
    },
    60_000,
    () => START + clock.seconds * 1000,
  );
  return { asked, clock, verify };
}

test("a valid token is verified once a minute", async () => {
  const { asked, clock, verify } = remembering();
  for (const seconds of [0, 1, 59.999, 60, 119, 121]) {
    clock.seconds = seconds;
    expect(await verify(token(3600))).toEqual(claims);
  }
  expect(asked).toHaveLength(3);
});

test("each token by itself", async () => {
  const { asked, verify } = remembering();
  const [one, other] = [token(3600), token(3601)];
  for (const given of [one, other, one, other]) await verify(given);
  expect(asked).toEqual([one, other]);
});

test("from the second at which it expires on, it is for the verifier to say", async () => {
  const { asked, clock, verify } = remembering({ refused: () => clock.seconds >= 10 });
  await verify(token(10));
  clock.seconds = 9.999;
  expect(await verify(token(10))).toEqual(claims);
  expect(asked).toHaveLength(1);
  clock.seconds = 10;
  await expect(verify(token(10))).rejects.toThrow("not valid");
  await expect(verify(token(10))).rejects.toThrow("not valid");
});

test("in the seconds that clocks may be apart, each use is verified", async () => {
  const { asked, clock, verify } = remembering();
  clock.seconds = 11;
  for (let i = 0; i < 3; i++) await verify(token(10));
  expect(asked).toHaveLength(3);
});

test("what was refused is not remembered", async () => {
  let refuse = true;
  const { asked, verify } = remembering({ refused: () => refuse });
  for (let i = 0; i < 2; i++) await expect(verify(token(3600))).rejects.toThrow();
  refuse = false;
  expect(await verify(token(3600))).toEqual(claims);
  expect(asked).toHaveLength(3);
});

test("a clock that was put back makes no token valid for longer", async () => {
  const { asked, clock, verify } = remembering();
  await verify(token(3600));
  clock.seconds = -1000;
  await verify(token(3600));
  expect(asked).toHaveLength(2);
});

test("the token that was asked for longest ago is forgotten first", async () => {
  const { asked, verify } = remembering();
  for (let i = 0; i <= 2000; i++) await verify(token(3600 + i));
  await verify(token(3600 + 2000));
  expect(asked).toHaveLength(2001);
  await verify(token(3600));
  expect(asked).toHaveLength(2002);
});
