import { parseArgs } from "node:util";
import { recordPublicKeyOf } from "../audit/record-keys.ts";
import { verifyRecords } from "../audit/verify-records.ts";
import { readDataConfig } from "../config/config.ts";
import { showFailure } from "../process/show-failure.ts";

// `npm run records:verify -- [NUMBER]…` verifies decision records, those of the numbers or all, and prints as JSON, one a
// line, which of them are not genuine (of numbers that were given each one), and at last how many there are of what.
// `npm run records:verify -- --public-key` prints the public key alone, for RECORD_KEYS_BEFORE when another takes its place.
// Exit code: 0 all are genuine and none is missing, 1 not so, 2 it could not be verified, or was asked for wrongly.

const USAGE = "usage: npm run records:verify -- [NUMBER]… | --public-key";

function readArguments() {
  try {
    const options = { "public-key": { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return values["public-key"] && positionals.length > 0
      ? null
      : { numbers: positionals, publicKey: values["public-key"] };
  } catch {
    return null;
  }
}

const print = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
const asked = readArguments();
if (asked) {
  try {
    const config = readDataConfig(process.env);
    if (asked.publicKey) {
      process.stdout.write(`${await recordPublicKeyOf(config)}\n`);
    } else {
      const { records, genuine, ...more } = await verifyRecords(
        config,
        asked.numbers,
        (number, verified) => {
          if (!verified.genuine || asked.numbers.length > 0) print({ number, ...verified });
        },
        (line) => process.stderr.write(`${line}\n`),
      );
      print({ records, genuine, ...more });
      process.exitCode = genuine === records && more.missing.length === 0 ? 0 : 1;
    }
  } catch (error) {
    showFailure(error);
    process.exitCode = 2;
  }
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
