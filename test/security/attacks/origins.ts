import { type Attack, type Expected, refused } from "../../support/attacks/attack.ts";

/** The only origin whose pages may ask. */
export const DESK = "https://desk.example";

const asked = { graphql: { query: '{ department(id: "FINANCE") { id } }' } };
const preflight = {
  "access-control-request-method": "POST",
  "access-control-request-headers": "content-type",
};
const FOREIGN: Expected = {
  ...refused("BAD_REQUEST", 403),
  headers: { "access-control-allow-origin": null, "access-control-allow-credentials": null },
};
const ASKED: Expected = {
  status: 200,
  code: null,
  headers: { "access-control-allow-origin": DESK, "access-control-allow-credentials": null },
};

const foreign: readonly Attack[] = [
  "https://evil.example",
  "null",
  `${DESK}.evil.example`,
  "https://evil-desk.example",
  "http://desk.example",
  `${DESK}:444`,
  `${DESK}/`,
  `${DESK}, https://evil.example`,
  "HTTPS://DESK.EXAMPLE",
  "https://desk.example%60.evil.example",
  "file://",
].flatMap((origin) => [
  { name: `a page of ${origin}`, sent: { ...asked, headers: { origin } }, answer: FOREIGN },
  {
    name: `a form of a page of ${origin}`,
    sent: { ...asked, headers: { origin, "content-type": "text/plain" } },
    answer: FOREIGN,
  },
  {
    name: `a preflight of a page of ${origin}`,
    sent: { method: "OPTIONS", headers: { origin, ...preflight } },
    answer: FOREIGN,
  },
]);

/** What pages of elsewhere have a browser send. */
export const ORIGINS: readonly Attack[] = [
  ...foreign,
  {
    name: "a page whose name was made to mean this address",
    sent: { ...asked, headers: { origin: "http://evil.example:4000", host: "evil.example:4000" } },
    answer: FOREIGN,
  },
  ...["cross-site", "same-site"].map((site) => ({
    name: `a page that the browser calls ${site}`,
    sent: { ...asked, headers: { "sec-fetch-site": site } },
    answer: FOREIGN,
  })),
  {
    name: "an image of a page, whose address is a query",
    sent: { method: "GET", path: "/graphql?query={departments{id}}", headers: { "content-type": undefined } },
    answer: refused("BAD_REQUEST"),
  },
  {
    name: "a query by GET that nobody has looked at",
    sent: { method: "GET", path: "/graphql?query={departments{id}}" },
    answer: refused("BAD_REQUEST", 405),
  },
  {
    name: "a mutation by GET",
    sent: { method: "GET", path: "/graphql?query=mutation{a}" },
    answer: refused("BAD_REQUEST", 405),
  },
  {
    name: "a query by GET, given twice",
    sent: { method: "GET", path: "/graphql?query={a}&query={b}" },
    answer: refused("BAD_REQUEST"),
  },
  { name: "a page that may, as a control", sent: { ...asked, headers: { origin: DESK } }, answer: ASKED },
];
