import type { Scenario, ScenarioName } from "./demo-registry.ts";
import { CAST_ORGANIZATIONS as O, CAST_PERSONS as P } from "./scenario-cast.ts";

const codes = (...cast: (keyof typeof O)[]) => cast.map((name) => O[name].code);
const documents = (...cast: (keyof typeof P)[]) =>
  cast.map((name) => ({ id_type: P[name].id_type, id_number: P[name].id_number }));

/** What each scenario shows, and who is in it, the one it is about first. */
export const SCENARIO_STORIES: Record<ScenarioName, Scenario> = {
  listedSupplier: {
    description_zh: "企业因未按规定参加社会保险且拒不整改在列：限制其作为供应商参加政府采购活动（6a）。",
    description_en:
      "An enterprise listed for not joining social insurance: restricted as a procurement supplier (6a).",
    organizations: codes("supplier"),
    persons: documents("supplierHead"),
  },
  listedDirectorOfStateControlled: {
    description_zh:
      "劳务派遣公司在列，其法定代表人作为责任人一并列入；该人现任国有资本控股公司董事（14b、14d）。",
    description_en:
      "A firm is listed and its legal representative with it; he is a director of a state-controlled company (14b, 14d).",
    organizations: codes("stateControlled", "dispatcher", "stateGroup"),
    persons: documents("listedDirector", "stateControlledHead", "stateGroupHead"),
  },
  legalRepresentativeOfListedEnterpriseHeadsPublicInstitution: {
    description_zh: "在列企业的法定代表人本人未列入，同时任事业单位法定代表人（15b）。",
    description_en:
      "The legal representative of a listed enterprise, not listed himself, heads a public institution (15b).",
    organizations: codes("foodFactory", "publicInstitution"),
    persons: documents("headOfTwo"),
  },
  removedListing: {
    description_zh: "企业信用修复后移出名单，期限未满而各项限制已终止。",
    description_en: "An enterprise taken off the list by credit repair before its term was over.",
    organizations: codes("repaired"),
    persons: documents("repairedHead"),
  },
  annulledListing: {
    description_zh: "异议成立，认定被撤销：视为从未列入。",
    description_en: "An objection was upheld and the listing annulled: it was never in force.",
    organizations: codes("annulled"),
    persons: documents("annulledHead"),
  },
  pendingObjection: {
    description_zh: "企业在列，异议已受理、尚未决定：限制照常，须标明异议处理中。",
    description_en: "A listing in force with an objection accepted and not decided: restricted, and marked.",
    organizations: codes("objecting"),
    persons: documents("objectingHead"),
  },
  suspendedListing: {
    description_zh: "行政复议期间停止执行：列入效力自暂停之日起中止，尚未恢复。",
    description_en: "A listing suspended during administrative review and not yet resumed.",
    organizations: codes("suspended"),
    persons: documents("suspendedHead"),
  },
  listingPastItsCap: {
    description_zh: "列入期限五年，公示满三年即到上限，现已不生效。",
    description_en: "A term of five years, of which the cap of three has run out: no longer in force.",
    organizations: codes("pastItsCap"),
    persons: documents("pastItsCapHead"),
  },
  recurrence: {
    description_zh: "在列期间再次被认定：延长公示期限（2c）。",
    description_en:
      "A second determination while the first listing was in force: publicity is extended (2c).",
    organizations: codes("recurrent"),
    persons: documents("recurrentHead"),
  },
  officerChainStopsAfterOneStep: {
    description_zh:
      "本人在列者任甲公司董事：甲公司受重点监管等（10a、16b）；甲公司法定代表人及其任职的乙公司不受影响。",
    description_en:
      "A listed person is a director of one company, which is supervised (10a, 16b); that company's legal representative, and the other company he heads, are not touched.",
    organizations: codes("firstStep", "secondStep"),
    persons: documents("listedOfficer", "firstStepHead"),
  },
  organizationAsActualController: {
    description_zh: "在列企业是另一企业的实际控制人：被控制企业受重点监管等（10a、16b）。",
    description_en:
      "A listed enterprise is the actual controller of another, which is supervised (10a, 16b).",
    organizations: codes("controller", "controlled"),
    persons: documents("controllerHead", "controlledHead"),
  },
  listedFinancialDirector: {
    description_zh:
      "药房在列，直接负责的主管人员一并列入；该人任证券公司董事（8c）、融资担保公司高管（8b）。",
    description_en:
      "A pharmacy is listed and the supervisor directly responsible with it: a director of a securities firm (8c) and manager of a guarantee company (8b).",
    organizations: codes("securities", "guarantor", "pharmacy"),
    persons: documents("listedFinancier", "securitiesHead", "guarantorHead", "pharmacyHead"),
  },
  futureListing: {
    description_zh: "已认定，十五日后列入名单：今日尚未生效。",
    description_en: "Determined, to be entered on the list in fifteen days: not in force today.",
    organizations: codes("notYet"),
    persons: documents("notYetHead"),
  },
  nothingAgainstThem: {
    description_zh: "企业及其法定代表人均无列入记录，亦无关联。",
    description_en: "An enterprise and its legal representative with no listing near them.",
    organizations: codes("clean"),
    persons: documents("cleanHead"),
  },
};
