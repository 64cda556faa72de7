export interface Contender {
  name: string;
  title: string;
  file: URL;
  args: readonly string[];
}

const LIANCHENG = new URL("./liancheng.ts", import.meta.url);
const peer = (file: string) => new URL(`../../peers/${file}`, import.meta.url);

/** Who is measured, in the order of their turns. */
export const contenders = [
  {
    name: "floor",
    title: "node:http, answer known by heart",
    file: new URL("./floor.ts", import.meta.url),
    args: [],
  },
  {
    name: "in-process",
    title: "Liancheng, subgraphs in process",
    file: LIANCHENG,
    args: ["in-process", "pipeline"],
  },
  {
    name: "in-process-bare",
    title: "— its engine behind bare node:http",
    file: LIANCHENG,
    args: ["in-process", "bare"],
  },
  { name: "http", title: "Liancheng, subgraphs over HTTP", file: LIANCHENG, args: ["http", "pipeline"] },
  { name: "http-bare", title: "— its engine behind bare node:http", file: LIANCHENG, args: ["http", "bare"] },
  {
    name: "hive",
    title: "Hive Gateway, router-runtime, subgraphs over HTTP",
    file: peer("hive-gateway.mjs"),
    args: ["router-runtime"],
  },
  {
    name: "apollo",
    title: "@apollo/gateway, subgraphs over HTTP",
    file: peer("apollo-gateway.mjs"),
    args: [],
  },
] as const satisfies readonly Contender[];

export type ContenderName = (typeof contenders)[number]["name"];
