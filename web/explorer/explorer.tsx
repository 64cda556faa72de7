import { GraphiQL } from "graphiql";
import type { GraphQLSchema } from "graphql";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { type Asker, ask } from "./ask.ts";
import { memoryStorage } from "./memory-storage.ts";
import { readSchema } from "./read-schema.ts";

const QUERY = `# 公开查询不需令牌；其余按令牌的 scope 回答。
# What is public needs no token; the rest is answered by the scopes of one.
{
  departments {
    id
    name
  }
}
`;

const READING = "正在读取结构… / reading the schema …";
const REFUSED =
  "结构未公开：需要带 schema:read 的令牌；查询仍可发送。/ The schema is not told without a token that has schema:read; queries can be sent all the same.";

const storage = memoryStorage();

/** The page: who asks on top, GraphiQL below. */
export function Explorer() {
  const [schema, setSchema] = useState<GraphQLSchema | null>(null);
  const [note, setNote] = useState(READING);
  const asker = useRef<Asker>({ token: "", purpose: "" });
  const reading = useRef(0);

  const read = useCallback(async () => {
    reading.current++;
    const mine = reading.current;
    setNote(READING);
    const told = await readSchema(asker.current);
    // Somebody else asks by now.
    if (mine !== reading.current) return;
    setSchema("schema" in told ? told.schema : null);
    setNote("schema" in told ? "" : `${REFUSED} ${told.refusal}`);
  }, []);

  useEffect(() => {
    void read();
  }, [read]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const textOf = (name: string) => String(form.get(name) ?? "").trim();
    asker.current = { token: textOf("token"), purpose: textOf("purpose") };
    void read();
  }

  return (
    <>
      <form className="asker" onSubmit={submit}>
        <strong>联惩 Liancheng</strong>
        <label>
          令牌 Token <input name="token" type="password" autoComplete="off" spellCheck={false} />
        </label>
        <label>
          用途 Purpose <input name="purpose" autoComplete="off" />
        </label>
        <button type="submit">使用 Use</button>
        <output>{note}</output>
      </form>
      <GraphiQL
        fetcher={async (operation) => (await ask(asker.current, operation)) as object}
        schema={schema}
        storage={storage}
        defaultQuery={QUERY}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      />
    </>
  );
}
