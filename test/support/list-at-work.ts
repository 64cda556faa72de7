import { creditCode } from "../import/numbers.ts";
import { insertOrganization, insertPerson, insertPosition } from "./entities-rows.ts";
import { startLiancheng, type TestLiancheng } from "./liancheng.ts";
import { type Give, giving, type Read, type Result, reading } from "./officers.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** A system with a small registry and an empty list. */
export interface ListAtWork {
  readonly database: TestDatabase;
  readonly liancheng: TestLiancheng;
  readonly give: Give;
  readonly read: Read;
  /** Credit codes: an enterprise, a public institution, and an organization that cannot be listed. */
  readonly codes: { readonly enterprise: string; readonly institution: string; readonly society: string };
  /** Id of the enterprise. */
  readonly enterprise: string;
  /** Ids of persons: the legal representative of the enterprise, and another. */
  readonly persons: { readonly representative: string; readonly other: string };
  /** A case of HRSS from its draft to the list; a number for each listing. */
  enter(entry?: Partial<Entry>): Promise<Result>;
}

interface Entry {
  readonly code: string;
  readonly number: string;
  readonly persons: readonly { readonly person: string; readonly number: string }[];
  readonly publishedOn: string;
  readonly until: string | null;
  readonly behaviour: number;
}

export const ENTRY_DAY = "2026-11-23";
export const DETERMINATION_DAY = "2026-11-20";

const FACTS: Record<number, readonly string[]> = {
  1: ["NOT_INSURED", "ORDER_TO_RECTIFY", "REFUSAL_TO_RECTIFY"],
  3: ["CONTRIBUTION_DUE", "DEMAND_FOR_PAYMENT", "REFUSAL_TO_PAY"],
  4: ["FUND_MISUSE"],
};

/** A behaviour with all the facts that it needs. */
export function stated(number: number) {
  return { number, facts: (FACTS[number] ?? []).map((code) => ({ code, text: `${code}的事实` })) };
}

let numbers = 0;

/** Opens the system of a test file. */
export async function openListAtWork(): Promise<ListAtWork> {
  const database = await createTestDatabase();
  const entities = database.as("entities");
  const codes = { enterprise: creditCode(1), institution: creditCode(2), society: creditCode(3) };
  const enterprise = await insertOrganization(entities, { code: codes.enterprise, name: "福州甲有限公司" });
  await insertOrganization(entities, {
    code: codes.institution,
    name: "福州乙医院",
    kind: "PUBLIC_INSTITUTION",
  });
  await insertOrganization(entities, {
    code: codes.society,
    name: "福州丙协会",
    kind: "SOCIAL_ORGANIZATION",
  });
  const representative = await insertPerson(entities, { name: "林一" });
  const other = await insertPerson(entities, { name: "陈二" });
  await insertPosition(entities, {
    ...{
      holder: representative,
      organization: enterprise,
      role: "LEGAL_REPRESENTATIVE",
      since: "2020-01-01",
    },
  });
  const liancheng = await startLiancheng(database);
  const give = giving(liancheng.ask);
  return {
    ...{
      database,
      liancheng,
      give,
      read: reading(liancheng.ask),
      codes,
      enterprise,
      persons: { representative, other },
    },
    async enter({
      code = codes.enterprise,
      persons = [],
      publishedOn = ENTRY_DAY,
      until = null,
      ...rest
    } = {}) {
      const { number = `榕险失信〔2026〕${++numbers}号`, behaviour = 3 } = rest;
      const draft = await give("lin", "draftCase", {
        subject: { organization: code },
        behaviours: [stated(behaviour)],
        persons: persons.map(({ person }) => ({ person, responsibility: "LEGAL_REPRESENTATIVE" })),
      });
      const id = draft.case?.id as string;
      const on = (expectedVersion: number) => ({ case: id, expectedVersion });
      const notice = { noticeNumber: "榕险告〔2026〕1号", notifiedOn: "2026-11-01", answerBy: "2026-11-10" };
      await give("lin", "giveNotice", { ...on(1), ...notice });
      await give("lin", "recordStatement", on(2));
      const decision = { documentNumber: `榕险定〔2026〕${numbers}号`, determinedOn: DETERMINATION_DAY };
      await give("lin", "proposeDetermination", { ...on(3), ...decision });
      await give("chen", "confirmDetermination", on(4));
      return await give("lin", "enterOnList", { ...on(5), number, persons, publishedOn, until }, publishedOn);
    },
  };
}
