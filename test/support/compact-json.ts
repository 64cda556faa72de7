const WIDTH = 120;

/** A value on one line, as the documents write it. */
function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const members = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${onOneLine(part)}`);
  return `{${members.join(", ")}}`;
}

/**
 * JSON for a reader: what fits on a line stands on one, and only what does not is opened. `lead` are the characters
 * before it on its line, `indent` the blanks before its line.
 */
export function compactJson(value: unknown, indent = "", lead = 0): string {
  const line = onOneLine(value);
  const whole = typeof value !== "object" || value === null || line.length === 2;
  if (whole || indent.length + lead + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const [open, parts, close] = Array.isArray(value)
    ? ["[", value.map((part) => compactJson(part, deeper)), "]"]
    : ["{", Object.entries(value).map(([name, part]) => memberOf(name, part, deeper)), "}"];
  return `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}

function memberOf(name: string, part: unknown, indent: string): string {
  const key = `${JSON.stringify(name)}: `;
  return key + compactJson(part, indent, key.length);
}
