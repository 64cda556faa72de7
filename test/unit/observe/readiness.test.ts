import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CheckResult, Readiness } from "../../../gateway/observe/readiness.ts";
import { circuitsCheck } from "../../../gateway/observe/readiness-checks.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FINE: CheckResult = { ok: true, said: "fine" };
const WRONG: CheckResult = { ok: false, said: "wrong" };

test("it is ready once it serves, while every check holds, and until it drains", async () => {
  let result = FINE;
  const readiness = new Readiness(new Map([["one", async () => result]]));
  const status = async () => {
    await vi.advanceTimersByTimeAsync(1_001);
    return (await readiness.state()).status;
  };
  expect(await status()).toBe("starting");
  readiness.serving();
  expect(await status()).toBe("ready");
  result = WRONG;
  expect(await status()).toBe("not ready");
  readiness.drain();
  expect(await status()).toBe("draining");
});

test("a check that fails or does not end is told as such, with nothing of its reason", async () => {
  const readiness = new Readiness(
    new Map([
      ["fails", () => Promise.reject(new Error("connect ECONNREFUSED 10.1.2.3:5432"))],
      ["hangs", () => new Promise<CheckResult>(() => {})],
    ]),
  );
  readiness.serving();
  const state = readiness.state();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await state).toEqual({
    status: "not ready",
    checks: {
      fails: { ok: false, said: "检查失败 / the check failed" },
      hangs: { ok: false, said: "未能及时答复 / no answer in 2000 ms" },
    },
  });
});

test("whoever asks often has one check made in a second", async () => {
  const check = vi.fn(async () => FINE);
  const readiness = new Readiness(new Map([["one", check]]));
  await Promise.all(Array.from({ length: 100 }, () => readiness.state()));
  expect(check).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1_001);
  await readiness.state();
  expect(check).toHaveBeenCalledTimes(2);
});

test("a gateway is ready while one of its subgraphs may be asked", async () => {
  const result = (...states: ("open" | "closed" | "half-open")[]) =>
    circuitsCheck(() => new Map(states.map((state, index) => [`s${index}`, state])))();
  expect(await result("open", "half-open")).toMatchObject({
    ok: true,
    said: expect.stringMatching(/^1\/2 /),
  });
  expect(await result("open", "open")).toMatchObject({ ok: false });
});
