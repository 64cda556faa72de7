import { beforeAll, describe, expect, test } from "vitest";
import { type ListAtWork, openListAtWork, stated } from "../support/list-at-work.ts";
import { type OfficerName, officerContext } from "../support/officers.ts";

let list: ListAtWork;
/** Ids of cases of HRSS, the latest first: three drafts, one that was dropped, one that is on the list. */
let drafts: string[];
let dropped: string;
let listed: string;
let listing: string;

const idOf = (id: string | undefined) => id ?? "none";

beforeAll(async () => {
  list = await openListAtWork();
  const draft = async (officer: OfficerName) => {
    const content = { subject: { organization: list.codes.enterprise }, behaviours: [stated(4)] };
    return idOf((await list.give(officer, "draftCase", content)).case?.id);
  };
  const entered = await list.enter({ number: "一" });
  listed = idOf(entered.case?.id);
  listing = idOf(entered.case?.listings[0]?.id);
  dropped = await draft("lin");
  await list.give("lin", "dropCase", { case: dropped, expectedVersion: 1, reason: "证据不足" });
  await draft("huang");
  drafts = [await draft("lin"), await draft("chen"), await draft("lin")].reverse();
}, 60_000);

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string; state: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(
  name: string,
  args: string,
  { officer = "lin", today, more = "" }: { officer?: OfficerName; today?: string; more?: string } = {},
): Promise<Page> {
  const query = `{ page: ${name}(${args}) {
    edges { cursor node { id } } nodes { id state ${more} } pageInfo { hasNextPage endCursor }
  } }`;
  return (await list.read<{ page: Page }>(officer, query, {}, today)).page;
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe("the cases of an authority", () => {
  test("come by pages, the latest first, each once", async () => {
    const first = await page("determinationCases", 'authority: "HRSS", first: 3');
    expect(idsOf(first)).toEqual(drafts);
    expect(first.edges.map(({ node }) => node.id)).toEqual(drafts);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(
      "determinationCases",
      `authority: "HRSS", first: 3, after: "${first.pageInfo.endCursor}"`,
    );
    expect(idsOf(rest)).toEqual([dropped, listed]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test("are those in some states, where it is asked for", async () => {
    const ended = await page("determinationCases", 'authority: "HRSS", states: [DROPPED, LISTED]');
    expect(idsOf(ended)).toEqual([dropped, listed]);
    expect(idsOf(await page("determinationCases", 'authority: "HRSS", states: [PROPOSED]'))).toEqual([]);
    expect(idsOf(await page("determinationCases", 'authority: "TAX"', { officer: "huang" }))).toHaveLength(1);
  });
});

test("objections, applications and complaints come by their states, with the listing that they are about", async () => {
  const on = (expectedVersion: number) => ({ listing, expectedVersion });
  const today = "2026-12-01";
  const object = async (version: number) => {
    const input = { ...on(version), receivedOn: today, summary: "不服" };
    return idOf((await list.give("lin", "receiveObjection", input, today)).objection?.id);
  };
  const [first, second, third] = [await object(1), await object(2), await object(3)];
  const accept = (version: number, objection: string, accepted: boolean) =>
    list.give("lin", "acceptObjection", { ...on(version), objection, accepted, reasons: "非本人" }, today);
  await accept(4, first, true);
  await accept(5, second, false);
  const application = { ...on(6), receivedOn: today, statement: "已缴清" };
  const { repair } = await list.give("lin", "receiveRepair", application, today);
  const complaint = { listing, receivedOn: today, summary: "迟未答复" };
  const received = await list.give("lin", "receiveComplaint", complaint, today);

  const nodes = async (name: string, states = "") => {
    const found = await page(name, `authority: "HRSS"${states}`, { more: "listing { number }" });
    return found.nodes;
  };
  const of = { listing: { number: "一" } };
  expect(await nodes("objections")).toEqual([
    { id: third, state: "RECEIVED", ...of },
    { id: second, state: "NOT_ACCEPTED", ...of },
    { id: first, state: "ACCEPTED", ...of },
  ]);
  expect(await nodes("objections", ", states: [RECEIVED, ACCEPTED]")).toEqual([
    { id: third, state: "RECEIVED", ...of },
    { id: first, state: "ACCEPTED", ...of },
  ]);
  expect(await nodes("objections", ", states: [DECIDED, WITHDRAWN]")).toEqual([]);
  expect(await nodes("repairs")).toEqual([{ id: repair?.id, state: "RECEIVED", ...of }]);
  expect(await nodes("repairs", ", states: [GRANTED]")).toEqual([]);
  expect(await nodes("complaints")).toEqual([{ id: received.complaint?.id, state: "RECEIVED", ...of }]);
  expect(idsOf(await page("objections", 'authority: "TAX"', { officer: "huang" }))).toEqual([]);
});

describe("a work list", () => {
  test.each(["determinationCases", "complaints", "objections", "repairs"])(
    "%s is for the authority's own officers and for who audits",
    async (name) => {
      const codes = async (officer: OfficerName, args: string) => {
        const { errors = [] } = await list.liancheng.ask(`{ ${name}(${args}) { nodes { id } } }`, {
          context: officerContext(officer),
        });
        return errors.map(({ extensions }) => extensions.code);
      };
      expect(await codes("auditor", 'authority: "HRSS"')).toEqual([]);
      expect(await codes("huang", 'authority: "HRSS"')).toEqual(["FORBIDDEN"]);
      expect(await codes("zheng", 'authority: "HRSS"')).toEqual(["FORBIDDEN"]);
      expect(await codes("lin", 'authority: "FINANCE"')).toEqual(["BAD_USER_INPUT"]);
      expect(await codes("lin", 'authority: "HRSS", first: 501')).toEqual(["BAD_USER_INPUT"]);
      expect(await codes("lin", 'authority: "HRSS", after: "WyJ4Il0"')).toEqual(["BAD_USER_INPUT"]);
    },
  );
});

describe("where a person's listing is sealed", () => {
  const SEALED = "2029-01-01";
  let ofPerson: string;
  let complaint: string;

  beforeAll(async () => {
    const person = { person: list.persons.other };
    const facts = [{ code: "CITED_PROVISION", text: "《社会保险法》第八十八条" }];
    const draft = await list.give("lin", "draftCase", {
      subject: person,
      behaviours: [{ number: 9, facts }],
    });
    ofPerson = idOf(draft.case?.id);
    const on = (expectedVersion: number) => ({ case: ofPerson, expectedVersion });
    const notice = { noticeNumber: "告", notifiedOn: "2026-11-01", answerBy: "2026-11-10" };
    await list.give("lin", "giveNotice", { ...on(1), ...notice });
    await list.give("lin", "recordStatement", on(2));
    const decision = { documentNumber: "定", determinedOn: "2026-11-20" };
    await list.give("lin", "proposeDetermination", { ...on(3), ...decision });
    await list.give("chen", "confirmDetermination", on(4));
    const days = { publishedOn: "2026-11-23", until: "2027-11-23" };
    const entered = await list.give("lin", "enterOnList", { ...on(5), number: "人", ...days });
    const own = idOf(entered.case?.listings[0]?.id);
    const received = { receivedOn: "2026-11-23", summary: "陈二称已补缴" };
    complaint = idOf(
      (await list.give("lin", "receiveComplaint", { listing: own, ...received })).complaint?.id,
    );
    await list.give("lin", "receiveObjection", { listing: own, expectedVersion: 1, ...received });
    const application = { receivedOn: "2026-11-23", statement: "陈二已补缴" };
    await list.give("lin", "receiveRepair", { listing: own, expectedVersion: 2, ...application });
  }, 60_000);

  test.each(["determinationCases", "complaints", "objections", "repairs"])(
    "%s leave out what is of that person, but for who audits",
    async (name) => {
      const count = async (officer: OfficerName, today: string) =>
        idsOf(await page(name, 'authority: "HRSS", first: 100', { officer, today })).length;
      const open = await count("lin", "2028-11-22");
      expect(await count("lin", SEALED)).toBe(open - 1);
      expect(await count("auditor", SEALED)).toBe(open);
    },
  );

  test("a complaint about it is not told either, nor what comes of a command on it", async () => {
    const codes = async (officer: OfficerName, today: string) => {
      const { errors = [] } = await list.liancheng.ask(`{ complaint(id: "${complaint}") { summary } }`, {
        context: officerContext(officer, today),
      });
      return errors.map(({ extensions }) => extensions.code);
    };
    expect(await codes("lin", "2028-11-22")).toEqual([]);
    expect(await codes("lin", SEALED)).toEqual(["FORBIDDEN"]);
    expect(await codes("auditor", SEALED)).toEqual([]);
    const acknowledged = { complaint, expectedVersion: 1 };
    const result = await list.give("lin", "acknowledgeComplaint", acknowledged, SEALED);
    expect(result).toMatchObject({ complaint: null, problems: [], event: { version: 2 } });
  });
});
