import { Writable } from "node:stream";
import { WriteStream } from "node:tty";
import { beforeEach, describe, expect, test } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { type ImportOutput, plainOutput, terminalOutput } from "../../subgraphs/shared/import/progress.ts";
import { IDENTITY_KEY, openImportDesk } from "./import-desk.ts";
import { FUJIAN_CODE } from "./numbers.ts";
import { organization, person } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(async () => {
  await desk.clear();
  await desk.write("organizations", [
    organization(1),
    organization(2, { code: FUJIAN_CODE }),
    organization(3, { kind: "" }),
  ]);
  await desk.write("persons", "wrong\n");
});

const run = (output: ImportOutput) =>
  runImport({ url: desk.url, directory: desk.directory, identityKey: IDENTITY_KEY, output });

/** Takes what is written to a terminal. */
class Terminal extends Writable {
  readonly isTTY = true;
  readonly columns = 200;
  written = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}
for (const name of ["cursorTo", "moveCursor", "clearLine", "clearScreenDown"] as const) {
  Object.defineProperty(Terminal.prototype, name, { value: WriteStream.prototype[name] });
}

describe("the output", () => {
  test("of a pipe has the summary of each file, with reasons and warnings, in both languages", async () => {
    const lines: string[] = [];
    await run(plainOutput((line) => lines.push(line)));
    expect(lines.map((line) => line.replace(/[\d.]+ 秒 s，\d+ 行/, "0 秒 s，0 行"))).toEqual([
      "organizations.csv：读取 read 3，新增 new 2，变更 changed 0，未变 unchanged 0，重复 duplicates 0，" +
        "拒绝 rejected 1，警告 warnings 1，0 秒 s，0 行/秒 rows/s",
      "  拒绝 rejected EMPTY ×1：必填项为空 / a required value is empty",
      `  拒绝的行及原因见 / rejected rows and why：${desk.directory}/rejected/organizations.csv`,
      "  警告 warning LEGACY_CODE ×1：福建试点旧码：不合 GB 32100 校验位，但合 GB 11714，予以接受 / " +
        "a code of the Fujian pilots: it fails GB 32100 and holds by GB 11714, so it is accepted",
      "    行 lines 3 (code)",
      'persons.csv：整个文件未导入 / nothing loaded：表头不符：缺少列 "id_type"、"id_number"、"name"；未知列 "wrong" / ' +
        'wrong header: missing columns "id_type", "id_number", "name"; unknown columns "wrong"',
    ]);
  });

  test("of a pipe has a line now and then while a large file is read", async () => {
    const lines: string[] = [];
    const people = Array.from({ length: 400 }, (_, n) => person(n));
    await desk.write("persons", Array.from({ length: 100 }, () => people).flat());
    await run(plainOutput((line) => lines.push(line), 5));
    expect(
      lines.some((line) =>
        /^persons\.csv：读取 \/ reading \d+%，\d+ 行\/秒 rows\/s，\d+ 行 rows，\d+ 秒 s$/.test(line),
      ),
    ).toBe(true);
    expect(
      lines.some((line) =>
        /^persons\.csv：核对并写入 \/ checking and storing，40000 行 rows，\d+ 秒 s$/.test(line),
      ),
    ).toBe(true);
    expect(lines.at(-1)).toContain("persons.csv：读取 read 40000，新增 new 400，");
  });

  test("of a terminal has bars and the same summary", async () => {
    const terminal = new Terminal();
    await run(terminalOutput(terminal as unknown as WriteStream));
    expect(terminal.written).toMatch(
      /persons\.csv [█░]+ \d+% \| \d+ 行 rows \| \d+ 行\/秒 rows\/s \| 剩余 left /,
    );
    expect(terminal.written).toContain("organizations.csv：读取 read 3，新增 new 2，");
    expect(terminal.written).toContain("拒绝 rejected EMPTY ×1");
    expect(terminal.written).toContain("persons.csv：整个文件未导入");
  });
});
