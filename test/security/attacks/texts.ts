/** What is put into every place of the schema that takes a value. */
export const TEXTS: readonly string[] = [
  // SQL
  "' OR '1'='1",
  "'; drop table violations.listing_version cascade; --",
  "1 or 1=1",
  "1); select pg_sleep(10); --",
  "\\'; select 1; --",
  "$1",
  "'||(select rolpassword from pg_authid limit 1)||'",
  '" or ""="',
  "null",
  "{1,2}",
  "2026-01-01' or true --",
  // LIKE
  ...["%", "_", "%%%", "榕社险失信%", "9135%"],
  // What PostgreSQL takes in no text, or UTF-8 has no bytes for
  ...["\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "\ufeff", "\ufffe"],
  // What JavaScript's objects know by themselves
  ...["__proto__", "constructor", "toString", "hasOwnProperty"],
  // What is long, or grows
  ...["x".repeat(100_000), "9".repeat(1_000), "😀".repeat(100), "\ufdfa".repeat(50_000)],
  // What others make something of
  ...[
    "../../../etc/passwd",
    "$\u007bjndi:ldap://127.0.0.1/x}",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "=1+1",
    "\r\nx: y",
  ],
];
