/**
 * The path that a request is for (RFC 9112, 3.2), as it is written. Not with its dots resolved, as `URL` does: what
 * stands before us may have let `/healthz/../graphql` pass for how it begins.
 */
export function pathOf(target: string): string {
  const [origin = ""] = /^https?:\/\/[^/?]*/i.exec(target) ?? [];
  const [path = ""] = target.slice(origin.length).split("?", 1);
  return path;
}
