import { describe, expect, test } from "vitest";
import { headerOf } from "../../../gateway/screening/find-header.ts";
import { reachesKind } from "../../../gateway/screening/reaches-kind.ts";
import { COLUMNS_OF_KIND, kindOfFile } from "../../../web/console/pages/batch/file-kind.ts";
import { actionOptionsFor, KINDS_OF_ACTION } from "../../../web/console/words/kinds-of-action.ts";

type Row = Parameters<typeof headerOf>[0];

const KINDS = ["ORGANIZATION", "PERSON"] as const;

test("the form offers of each kind of file the actions that the gateway takes of it", () => {
  for (const kind of KINDS) {
    const offered = actionOptionsFor(kind).flatMap(({ options }) => options.map(({ value }) => value));
    const taken = Object.keys(KINDS_OF_ACTION).filter((action) => reachesKind(action, kind));
    expect(offered.toSorted()).toEqual(taken.toSorted());
  }
  const all = actionOptionsFor(null).flatMap(({ options }) => options);
  expect(all).toHaveLength(Object.keys(KINDS_OF_ACTION).length);
});

test.each(KINDS.flatMap((kind) => COLUMNS_OF_KIND[kind].map((name) => [name, kind] as const)))(
  "a column %s means %s, to the gateway too",
  (name, kind) => {
    const cells: Row["cells"] = new Map([[0, { text: name, fault: null }]]);
    expect(headerOf({ number: 1, cells, malformed: false, isMerged: () => false }, 0)?.subjectType).toBe(
      kind,
    );
  },
);

describe("the kind of a file", () => {
  const gbk = Buffer.from("d6a4bcfebac5c2eb2cd0d5c3fb0d0a", "hex");
  test.each<[string, string | Uint8Array<ArrayBuffer>, string | null]>([
    ["of codes", "序号,统一社会信用代码\r\n1,x\r\n", "ORGANIZATION"],
    ["of identities, below a title", '采购名单\n\n"姓名","证件 号码"\n', "PERSON"],
    ["in GBK", new Uint8Array(gbk), "PERSON"],
    ["that begins with a mark", "\uFEFFcode,name\n", "ORGANIZATION"],
    ["with both", "code,id_number\n", null],
    ["with neither", "姓名,电话\n", null],
    ["below too much", `${"\n".repeat(6)}code\n`, null],
    ["that is a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0xff]), null],
    ["with nothing in it", "", null],
  ])("%s", async (_what, content, kind) => {
    expect(await kindOfFile(new Blob([content]))).toBe(kind);
  });
});
