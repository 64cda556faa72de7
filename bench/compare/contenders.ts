export interface Contender {
  name: string;
  title: string;
  file: URL;
  args: readonly string[];
  /** Answers only what is written by hand. */
  byHand?: true;
  /** Whose wrong answers are counted; those of the others end the bench. */
  peer?: true;
}

const own = (file: string) => new URL(`./contenders/${file}`, import.meta.url);
const peer = (file: string) => new URL(`../peers/${file}`, import.meta.url);

/** Who is measured, in the order of their turns; against @apollo/gateway, and against what is written by hand. */
export const contenders: readonly Contender[] = [
  {
    name: "by-hand",
    title: "node:http + SQL by hand",
    file: own("written-by-hand.ts"),
    args: [],
    byHand: true,
  },
  {
    name: "in-process",
    title: "Liancheng, subgraphs in process",
    file: own("liancheng.ts"),
    args: ["in-process"],
  },
  { name: "http", title: "Liancheng, subgraphs over HTTP", file: own("liancheng.ts"), args: ["http"] },
  {
    name: "hive-router-runtime",
    title: "Hive Gateway, router-runtime",
    file: peer("hive-gateway.mjs"),
    args: ["router-runtime"],
    peer: true,
  },
  {
    name: "hive",
    title: "Hive Gateway, as it comes",
    file: peer("hive-gateway.mjs"),
    args: ["stitching"],
    peer: true,
  },
  { name: "apollo", title: "@apollo/gateway", file: peer("apollo-gateway.mjs"), args: [], peer: true },
];
