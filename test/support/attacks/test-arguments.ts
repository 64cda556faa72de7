import { describe, expect, test } from "vitest";
import type { Scope } from "../../../schema/request-context.ts";
import type { ArgumentPlace } from "./argument-places.ts";
import type { AnswerBody } from "./attack.ts";
import type { Target } from "./target.ts";

/** What an answer says, whatever request it belongs to. */
interface Said {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly unknown[];
}

const REFUSED = new Set(["BAD_USER_INPUT", "FORBIDDEN"]);

/** That each text is answered as a word of its length that nothing is called by, or refused as no value. */
export function testArguments(
  places: readonly ArgumentPlace[],
  texts: readonly string[],
  targetOf: () => Target,
  scopes: readonly Scope[],
): void {
  async function ask(query: string, variables: object): Promise<Said> {
    const { url, tokenWith } = targetOf();
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await tokenWith(scopes)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as AnswerBody;
    const said = errors.map(({ message, extensions: { requestId: _, ...extensions } }) => ({
      message,
      ...extensions,
    }));
    return { status: response.status, data, errors: said };
  }

  const isRefused = ({ errors }: Said) =>
    errors.length > 0 && errors.every((error) => REFUSED.has((error as { code: string }).code));

  describe.each(places)("$name", ({ query, holder, given }) => {
    test("is reached", async () => {
      // Mutations are not: whether they may is asked before anything is looked at.
      if (holder.startsWith("mutation")) return;
      const { data, errors } = await ask(holder, {});
      expect({ errors, names: JSON.stringify(data).match(/"__typename"/g) !== null }, holder).toEqual({
        errors: [],
        names: true,
      });
    });

    test("takes texts for what they are", async () => {
      const unknown = new Map<number, Promise<Said>>();
      const answers = texts.map(async (text) => {
        const like = unknown.get(text.length) ?? ask(query, { value: given("x".repeat(text.length)) });
        unknown.set(text.length, like);
        const said = await ask(query, { value: given(text) });
        if (!isRefused(said))
          expect(said, `${JSON.stringify(text.slice(0, 60))} in ${query}`).toEqual(await like);
      });
      await Promise.all(answers);
    });
  });
}
