import type { Scope } from "../../schema/request-context.ts";
import type { Officer } from "./session-store.ts";

/** An officer of the demo, invented as its registry is. */
export interface DemoOfficer extends Officer {
  /** The id that the chooser sends. */
  readonly id: string;
  /** The office, in words. */
  readonly office: string;
  /** What the officer is there to do. */
  readonly task: string;
  readonly scopes: readonly Scope[];
}

const READS: readonly Scope[] = ["list:read", "person:read", "person:match"];
const REPORTS: readonly Scope[] = [...READS, "feedback:write"];
const LISTS: readonly Scope[] = [...REPORTS, "list:write", "analytics:read"];

type Place = Pick<DemoOfficer, "id" | "name" | "department" | "office" | "task">;

function officer(place: Place, scopes: readonly Scope[], unit: string | null = null): DemoOfficer {
  return { ...place, subject: `demo:${place.id}`, scopes, unit };
}

/** Who can be chosen in the demo: each with what such an officer may, and nothing else. */
export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  officer(
    {
      id: "finance",
      name: "林某",
      department: "FINANCE",
      office: "市财政局",
      task: "核查政府采购供应商，反馈惩戒措施",
    },
    REPORTS,
  ),
  officer(
    {
      id: "hrss",
      name: "陈某",
      department: "HRSS",
      office: "市人社局 · 经办",
      task: "拟定、告知、列入与移出社会保险失信名单",
    },
    LISTS,
  ),
  officer(
    {
      id: "hrss-review",
      name: "黄某",
      department: "HRSS",
      office: "市人社局 · 复核",
      task: "复核同事提交的认定",
    },
    LISTS,
  ),
  officer(
    { id: "tax", name: "郑某", department: "TAX", office: "市税务局", task: "管理社会保险费征缴方面的名单" },
    LISTS,
  ),
  officer(
    {
      id: "medical-security",
      name: "王某",
      department: "MEDICAL_SECURITY",
      office: "市医保局",
      task: "管理医疗保障方面的名单",
    },
    LISTS,
  ),
  officer(
    {
      id: "market-reg",
      name: "张某",
      department: "MARKET_REG",
      office: "市市场监管局",
      task: "核查任职限制，反馈惩戒措施",
    },
    REPORTS,
  ),
  officer(
    {
      id: "ndrc",
      name: "李某",
      department: "NDRC",
      office: "市发改委",
      task: "统筹联合惩戒，查看各部门反馈与统计",
    },
    [...REPORTS, "analytics:read"],
  ),
  officer(
    { id: "org-dept", name: "吴某", department: "ORG_DEPT", office: "市委组织部", task: "任职核查" },
    REPORTS,
  ),
  officer(
    {
      id: "finance-gulou",
      name: "刘某",
      department: "FINANCE",
      office: "鼓楼区财政局",
      task: "反馈本区的惩戒措施",
    },
    REPORTS,
    "FINANCE_350102",
  ),
  officer(
    {
      id: "audit",
      name: "杨某",
      department: "AUDIT",
      office: "市审计局",
      task: "查看谁查询过谁，核对名单与反馈",
    },
    [...REPORTS, "audit:read", "analytics:read"],
  ),
];
