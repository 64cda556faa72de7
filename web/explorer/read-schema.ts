import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from "graphql";
import { type Asker, ask } from "./ask.ts";

const QUERY = getIntrospectionQuery({ inputValueDeprecation: true });

/** What the gateway tells of its schema, or why it does not. */
export async function readSchema(asker: Asker): Promise<{ schema: GraphQLSchema } | { refusal: string }> {
  try {
    const { data, errors } = await ask(asker, { query: QUERY, operationName: "IntrospectionQuery" });
    if (data?.__schema) return { schema: buildClientSchema(data as unknown as IntrospectionQuery) };
    return { refusal: errors?.map(({ message }) => message).join("; ") ?? "" };
  } catch (error) {
    return { refusal: String(error) };
  }
}
