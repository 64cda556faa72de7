import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyRecordsAt } from "../../gateway/audit/verify-records.ts";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { verifyLog } from "../../subgraphs/departments/audit/verify-log.ts";
import { ed25519Keys, publicKeyOfSecret } from "../../subgraphs/measures/records/ed25519-keys.ts";
import { createRecordStore, type RecordRow } from "../../subgraphs/measures/records/record-store.ts";
import { rulesVersion } from "../../subgraphs/measures/records/rules-version.ts";
import { verifyRecord } from "../../subgraphs/measures/records/verify-record.ts";
import { fillWithDemo, RECORD_KEYS, RECORD_SECRET, startLiancheng } from "../support/liancheng.ts";
import { officerOf, recordDesk } from "../support/record-desk.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Records that were altered in the database itself, by who administers it: no right and no trigger binds a superuser who
// takes the triggers away.

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
const finance = officerOf("FINANCE");
let desk: ReturnType<typeof recordDesk>;
let rows: RecordRow[];

beforeAll(async () => {
  await fillWithDemo(database);
  desk = recordDesk((await startLiancheng(database)).ask);
  await client.connect();
  const number = CAST_PERSONS.listedDirector.id_number;
  const { supplier, controlled, person } = await desk.asked<Record<string, { id: string }>>(
    `{ supplier: organization(code: "${CAST_ORGANIZATIONS.supplier.code}") { id }
       controlled: organization(code: "${CAST_ORGANIZATIONS.stateControlled.code}") { id }
       person: personByIdentity(type: RESIDENT_ID, number: "${number}") { id } }`,
    {},
    finance,
  );
  const subjects = [
    { organization: supplier?.id, action: "GOV_PROCUREMENT_SUPPLIER" },
    { person: person?.id, action: "HOLD_OFFICE" },
    { person: person?.id, organization: controlled?.id, role: "DIRECTOR" },
  ];
  for (const [i, subject] of subjects.entries())
    await desk.give({ idempotencyKey: `key-${i}`, ...subject }, finance);
  rows = await createRecordStore(database.as("measures")).before("auditor", null, 10);
}, 60_000);
afterAll(() => client.end());

const TEXTS = [
  "department_id",
  "officer",
  "idempotency_key",
  "input_hash",
  "content",
  "algorithm",
  "key_id",
] as const;
const BYTES = ["hash", "signature"] as const;
const NUMBERS = ["id", "year", "sequence", "subject_id"] as const;

interface Alteration {
  readonly column: string;
  /** Of the column's value, given as text, bytes in hexadecimal. */
  alter(value: string): string;
}

const characters = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  fc.constantFrom("0", "1", "a", "F", '"', " ", "限", "‮"),
);

/** One character of it is another. */
const inText: fc.Arbitrary<Alteration> = fc
  .tuple(
    // Most of a record is its content.
    fc.constantFrom(...TEXTS, "content", "content", "content"),
    fc.nat(100_000),
    characters.filter((text) => text.isWellFormed() && !text.includes("\0")),
  )
  .map(([column, at, other]) => ({
    column,
    alter(value) {
      const all = Array.from(value);
      const place = at % all.length;
      all[place] = all[place] === other ? `${other}${other}` : other;
      return all.join("");
    },
  }));

/** One bit of it is another. */
const inBytes: fc.Arbitrary<Alteration> = fc
  .tuple(fc.constantFrom(...BYTES), fc.nat(1000), fc.nat(7))
  .map(([column, at, bit]) => ({
    column,
    alter(value) {
      const bytes = Buffer.from(value, "hex");
      const place = at % bytes.length;
      bytes[place] = (bytes[place] as number) ^ (1 << bit);
      return bytes.toString("hex");
    },
  }));

const inNumber: fc.Arbitrary<Alteration> = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.integer({ min: 1, max: 90 }))
  .map(([column, more]) => ({
    column,
    alter: (value) => String(Number(value) + (column === "year" ? more : 1000 * more)),
  }));

/** Some microseconds are added. */
const inInstant: fc.Arbitrary<Alteration> = fc.integer({ min: 1, max: 1_000_000 }).map((micros) => ({
  column: "recorded_at",
  alter: (value) => String(BigInt(value) + BigInt(micros)),
}));

const columnAs = (read: string, write: string) => ({ read, write });

/** How the value of a column is read as text, and written. */
function asText(column: string): { read: string; write: string } {
  if (column === "recorded_at") {
    return columnAs(
      "(extract(epoch from recorded_at) * 1000000)::bigint::text",
      "timestamptz 'epoch' + $1::bigint * interval '1 microsecond'",
    );
  }
  if (BYTES.some((name) => name === column)) return columnAs(`encode(${column}, 'hex')`, "decode($1, 'hex')");
  return columnAs(`${column}::text`, NUMBERS.some((name) => name === column) ? "$1::bigint" : "$1::text");
}

/** Alters a record, whatever there is against it; returns what undoes it. */
async function altered(id: string, { column, alter }: Alteration): Promise<() => Promise<void>> {
  const { read, write } = asText(column);
  const found = await client.query(`select ${read} as value from measures.decision_record where id = $1`, [
    id,
  ]);
  const before = found.rows[0].value as string;
  const after = alter(before);
  expect(after).not.toBe(before);
  const set = async (value: string, of: string) => {
    await client.query("set session_replication_role = replica");
    await client.query(`update measures.decision_record set ${column} = ${write} where id = $2`, [value, of]);
    await client.query("set session_replication_role = origin");
  };
  await set(after, id);
  return () => set(before, column === "id" ? after : id);
}

test("no part of a record can be altered and it verify", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(2),
      fc.oneof({ arbitrary: inText, weight: 6 }, { arbitrary: inBytes, weight: 2 }, inNumber, inInstant),
      async (which, alteration) => {
        const { id } = rows[which] as RecordRow;
        const restore = await altered(id, alteration);
        try {
          const seen: boolean[] = [];
          const { genuine } = await verifyRecordsAt(database.url, RECORD_KEYS, [], (_, verified) =>
            seen.push(verified.genuine),
          );
          expect({ genuine, seen: seen.length }).toEqual({ genuine: 2, seen: 3 });
        } finally {
          await restore();
        }
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

test("whoever is told of an altered record is told that it is", async () => {
  const { id, department, year, sequence } = rows[0] as RecordRow;
  const number = `${department}-${year}-${sequence}`;
  const { code } = (await desk.read(number, finance)) ?? { code: "" };
  expect(await desk.check(number, code)).toMatchObject({ genuine: true });
  const restore = await altered(id, {
    column: "content",
    alter: (content) => content.replace('"verdict":"RESTRICTED"', '"verdict":"CLEAR"'),
  });
  try {
    const record = await desk.read(number, finance);
    expect(record?.verification.steps.map(({ step, result }) => `${step} ${result}`)).toEqual([
      ...["FORM HELD", "HASH FAILED", "SIGNATURE FAILED", "ANSWER FAILED"],
    ]);
    expect(await desk.check(number, code)).toEqual({ genuine: false, on: null });
  } finally {
    await restore();
  }
  const unreadable = await altered(id, { column: "content", alter: () => "not a record" });
  try {
    const record = await desk.read(number, finance);
    expect(record).toMatchObject({ number, on: null, eligibility: null, content: null });
    expect(record?.verification.genuine).toBe(false);
  } finally {
    await unreadable();
  }
});

test("a record that is taken out shows by its number", async () => {
  const middle = rows.find(({ sequence }) => sequence === 2) as RecordRow;
  await client.query("set session_replication_role = replica");
  await client.query("begin");
  await client.query("create table kept as select * from measures.decision_record where id = $1", [
    middle.id,
  ]);
  await client.query("delete from measures.decision_record where id = $1", [middle.id]);
  await client.query("commit");
  const { missing, genuine } = await verifyRecordsAt(database.url, RECORD_KEYS, [], () => {});
  expect({ missing, genuine }).toEqual({ missing: [{ of: "FINANCE-2026", records: 1 }], genuine: 2 });
  await client.query("insert into measures.decision_record select * from kept");
  await client.query("set session_replication_role = origin");
});

describe("a verification", () => {
  const run = { keys: RECORD_KEYS, rules: rulesVersion() };
  const resultsOf = async (row: RecordRow, by: Parameters<typeof verifyRecord>[1]) => {
    const { genuine, steps } = await verifyRecord(row, by);
    return { genuine, steps: steps.map(({ step, result }) => `${step} ${result}`) };
  };

  test("sees every byte of hash and signature, and every one of the content", async () => {
    const row = rows.find(({ sequence }) => sequence === 1) as RecordRow;
    const isGenuine = async (other: Partial<RecordRow>) =>
      (await verifyRecord({ ...row, ...other }, run)).genuine;
    const flipped = (bytes: Buffer, at: number) => {
      const other = Buffer.from(bytes);
      other[at] = (other[at] as number) ^ 1;
      return other;
    };
    expect(await isGenuine({})).toBe(true);
    for (let at = 0; at < row.hash.length; at++)
      expect(await isGenuine({ hash: flipped(row.hash, at) })).toBe(false);
    for (let at = 0; at < row.signature.length; at++)
      expect(await isGenuine({ signature: flipped(row.signature, at) })).toBe(false);
    const content = Buffer.from(row.content);
    for (let at = 0; at < content.length; at++)
      expect(await isGenuine({ content: flipped(content, at).toString() })).toBe(false);
  }, 60_000);

  test("claims no answer of rules of another version, and says what those of now give", async () => {
    const row = rows[0] as RecordRow;
    const { steps } = await verifyRecord(row, { ...run, rules: "0123456789abcdef" });
    expect(steps.at(-1)).toMatchObject({
      ...{ step: "ANSWER", result: "NOT_CLAIMED" },
      messageEn: `the rules are now 0123456789abcdef, then ${run.rules}; those of now give the same answer`,
    });
    expect((await resultsOf(row, { ...run, rules: "0123456789abcdef" })).genuine).toBe(true);
  });

  test("knows the keys of before, and no other", async () => {
    const row = rows[0] as RecordRow;
    const secret = Buffer.alloc(32, "the key that came after it");
    const before = Buffer.from(publicKeyOfSecret(RECORD_SECRET), "base64");
    const after = { ...run, keys: ed25519Keys(secret, [before]) };
    expect(await resultsOf(row, after)).toMatchObject({ genuine: true });
    expect(after.keys.signer.keyId).not.toBe(RECORD_KEYS.signer.keyId);
    const stranger = { ...run, keys: ed25519Keys(secret) };
    expect((await resultsOf(row, stranger)).steps[2]).toBe("SIGNATURE FAILED");
  });
});

test("what was deleted at the end is found by the audit seals", async () => {
  const departments = database.as("departments");
  await sealOnce(departments);
  const whole = await verifyLog(departments, "DECISIONS");
  expect(whole).toMatchObject({ seals: 1, rows: 3, problems: [] });
  const last = rows[0] as RecordRow;
  await client.query("set session_replication_role = replica");
  await client.query("create table kept_last as select * from measures.decision_record where id = $1", [
    last.id,
  ]);
  await client.query("delete from measures.decision_record where id = $1", [last.id]);
  const { problems } = await verifyLog(departments, "DECISIONS");
  expect(problems).toEqual([{ kind: "ROW_MISSING", seal: 1, row: last.id }]);
  await client.query("insert into measures.decision_record select * from kept_last");
  await client.query("set session_replication_role = origin");
});

test("its role can neither alter nor delete a record, nor make one of another department", async () => {
  const refusals = [
    "update measures.decision_record set officer = 'x'",
    "delete from measures.decision_record",
    "truncate measures.decision_record",
    `with acting as materialized (select set_config('liancheng.department', 'TAX', true) as unit)
     insert into measures.decision_record
     select nextval('measures.decision_record_id'), 'WATER', 2026, 1, now(), unit, 'k', 'h', 'c', sha256('x'), 's', 'a', 'k'
       from acting`,
  ];
  for (const sql of refusals) {
    await client.query("begin");
    await client.query("set local role liancheng_measures");
    await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
    await client.query("rollback");
  }
  for (const sql of refusals.slice(0, 3))
    await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
  await client.query("begin");
  await client.query("set local role liancheng_measures");
  expect((await client.query("select id from measures.decision_record")).rows).toEqual([]);
  await client.query("rollback");
});
