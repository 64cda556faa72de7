import {
  heldOn,
  holderKey,
  inForceOn,
  type ListingRow,
  listedKey,
  type OrganizationRow,
  type PersonRow,
  type PositionRow,
  personKey,
  type RegistryFiles,
} from "./registry-on-a-day.ts";

/** The 34 limbs of 榕人社劳〔2019〕7号, section 三, in the order of the text. */
export const limbs = (
  "1a 1b 2a 2b 2c 3a 4a 5a 5b 6a 7a 7b 8a 8b 8c 9a 9b 10a 11a 12a 13a " +
  "14a 14b 14c 14d 15a 15b 16a 16b 16c 16d 17a 18a 18b"
).split(" ");

export type Pattern = "DIRECT" | "LEGAL_REPRESENTATIVE" | "OFFICER";

/** One chain of facts for which a limb applies: a listing, and for a chain through an office that office. */
export interface Chain {
  pattern: Pattern;
  effect: string;
  listing: ListingRow;
  position: PositionRow | null;
}

export interface Subject {
  key: string;
  person: PersonRow | null;
  organization: OrganizationRow | null;
}

/** 法定代表人、实际控制人、董事、监事、高级管理人员 (measures 10 and 16; 法人代表 and 高级管理人 are the same offices). */
const fiveRoles = ["LEGAL_REPRESENTATIVE", "ACTUAL_CONTROLLER", "DIRECTOR", "SUPERVISOR", "SENIOR_MANAGER"];

/** 机关、企事业单位、社会团体 (measure 18); 民办非企业单位, 基金会 and others are not in the enumeration. */
const kindsOfMeasure18 = ["ENTERPRISE", "PUBLIC_INSTITUTION", "GOVERNMENT_AGENCY", "SOCIAL_ORGANIZATION"];

/**
 * The chains of facts for which one limb applies to one subject on one day; none when it does not apply.
 *
 * Readings that hold for all clauses, with the words they rest on:
 * - 失信企业 is an organization of kind ENTERPRISE that is listed itself. 失信主体 and 失信责任主体 are any
 *   listed subject, person or organization of any kind. 失信责任主体为个人的 is any listed person, listed in
 *   their own right or under an organization's listing: the clauses ask who is listed, not why.
 * - Kind, form and sector are those of the registry row: it has no history of them.
 * - 以失信责任主体为法定代表人…: the officer is 失信责任主体, that is, has a listing of their own. Who is only
 *   reached through an office (15b, 10a, 16b–d, 18a) is not, so nothing is passed on a second time.
 */
export function chainsFor(limb: string, subject: Subject, registry: RegistryFiles, on: string): Chain[] {
  const own = registry.listings.filter((row) => listedKey(row) === subject.key && inForceOn(row, on));
  const direct = (effect: string, listings = own): Chain[] =>
    listings.map((listing) => ({ pattern: "DIRECT", effect, listing, position: null }));
  const officers = (effect: string): Chain[] => chainsThroughOfficers(subject, registry, on, effect);

  const isPerson = subject.person !== null;
  const isOrganization = subject.organization !== null;
  const isEnterprise = subject.organization?.kind === "ENTERPRISE";
  const isOfMeasure18 = kindsOfMeasure18.includes(subject.organization?.kind ?? "");

  switch (limb) {
    // (一) 限制招录(聘)为公务员或事业单位工作人员: no subject is named; the annex says 失信人, and only a person
    // can be recruited.
    case "1a":
    case "1b":
      return isPerson ? direct("RESTRICT") : [];

    // (二) 将失信企业列为重点监督检查对象, 增加社会保险监督检查和稽核的频次
    case "2a":
    case "2b":
      return isEnterprise ? direct("SUPERVISE") : [];

    // (二) 再次发现有社会保险违法违规行为的, 延长公示期限: 再次发现 is a further determination made on a day on
    // which the enterprise was on the list by another listing. That day alone counts: the other one may have
    // ended since. Two listings that were in force on each other's day of determination are 再次 to each other.
    // The clause falls on the later finding, so the ground is that listing, for its own days.
    case "2c": {
      const again = own.filter((listing) =>
        registry.listings.some(
          (other) =>
            other.number !== listing.number &&
            listedKey(other) === subject.key &&
            inForceOn(other, listing.determined_on),
        ),
      );
      return isEnterprise ? direct("EXTEND_PUBLICITY", again) : [];
    }

    // (三) 限制失信企业参与社会保险业务合作项目: 企业, so a public hospital is not reached.
    case "3a":
      return isEnterprise ? direct("RESTRICT") : [];

    // (四) 限制失信主体办理社会保险业务的便捷性: 主体, not 企业: persons and organizations of any kind.
    case "4a":
      return direct("REDUCE_CONVENIENCE");

    // (五) 依法限制失信企业申请财政补助补贴性资金和社会保障资金支持
    case "5a":
    case "5b":
      return isEnterprise ? direct("RESTRICT") : [];

    // (六) 依法限制失信企业作为供应商参加政府采购活动
    case "6a":
      return isEnterprise ? direct("RESTRICT") : [];

    // (七) 依法将失信信息作为选择…合作伙伴的重要参考因素: 失信信息 of anyone who would be a partner.
    case "7a":
      return direct("REFERENCE");

    // (七) 限制失信主体成为项目合作伙伴
    case "7b":
      return direct("RESTRICT");

    // (八) 依法限制失信企业设立融资性担保公司
    case "8a":
      return isEnterprise ? direct("RESTRICT") : [];

    // (八) 依法限制失信相关责任人任职融资性担保公司: 相关责任人, so only a listing with a finding of responsibility;
    // a person's other listings are no ground of it. It gates taking office, so no present office is asked.
    case "8b":
      return isPerson
        ? direct(
            "RESTRICT",
            own.filter((listing) => listing.responsibility !== ""),
          )
        : [];

    // (八) 将失信信息作为证券公司、基金管理公司及期货公司的董事、监事和高级管理人员及分支机构负责人任职审批或备案的参考:
    // whoever may come up for approval or filing, so every listed person.
    case "8c":
      return isPerson ? direct("REFERENCE") : [];

    // (九) 将失信信息作为境内上市公司实行股权激励计划…的参考: the company that runs the plan is a listed company.
    case "9a":
      return isEnterprise && subject.organization?.listed_company === "true" ? direct("REFERENCE") : [];

    // (九) 或相关人员成为股权激励对象事中事后监管的参考
    case "9b":
      return isPerson ? direct("REFERENCE") : [];

    // (十) 将相关机构及其法人代表、实际控制人、董事、监事、高级管理人等失信责任主体状况作为优惠性政策支持的审慎性参考:
    // 相关机构 is of any kind, by its own listing and by those of its officers.
    case "10a":
      return isOrganization ? [...direct("REFERENCE"), ...officers("REFERENCE")] : [];

    // (十一) 对失信企业在取得政府供应土地方面依法予以限制或禁止: the text leaves the two strengths side by side.
    case "11a":
      return isEnterprise ? direct("RESTRICT_OR_PROHIBIT") : [];

    // (十二) 依法限制失信企业参与工程建设项目招标投标
    case "12a":
      return isEnterprise ? direct("RESTRICT") : [];

    // (十三) 依法限制失信企业受让收费公路权益
    case "13a":
      return isEnterprise ? direct("RESTRICT") : [];

    // (十四) 失信责任主体为个人的,依法限制其担任国有独资公司法定代表人、董事、监事 (14a) 及国有资本控股或参股公司
    // 法定代表人、董事、监事 (14b) 及国有企业的法定代表人、高级管理人员 (14c): 限制其担任, so no present office is asked.
    case "14a":
    case "14b":
    case "14c":
      return isPerson ? direct("RESTRICT") : [];

    // (十四) 已担任相关职务的,提出其不再担任相关职务的意见: 已担任 on the day asked. The office is a condition, not
    // a ground: the ground is the listing, for its own days.
    case "14d":
      return isPerson && coveredOffices(subject, registry, on).length > 0 ? direct("PROPOSE_REMOVAL") : [];

    // (十五) 失信责任主体为个人的,依法限制登记为事业单位法定代表人
    case "15a":
      return isPerson ? direct("RESTRICT") : [];

    // (十五) 失信责任主体是机构的,该机构法定代表人依法限制登记为事业单位法定代表人: 机构 is of any kind; 该机构法定代表人
    // is who holds that office on the day asked, however they came to it and whether or not listed themselves.
    case "15b":
      return isPerson ? chainsThroughLegalRepresentation(subject, registry, on) : [];

    // (十六) 将失信企业…作为重点监管对象
    case "16a":
      return isEnterprise ? direct("SUPERVISE") : [];

    // (十六) 以失信责任主体为法定代表人、实际控制人、董事、监事、高级管理人员的单位: 单位 is wider than 企业, any kind.
    case "16b":
      return isOrganization ? officers("SUPERVISE") : [];

    // (十六) 提高随机抽查的比例和频次 (16c), 并可依据相关法律法规对其采取行政监管措施 (16d): of both, the listed
    // enterprise and the unit with a listed officer. A unit of another kind is reached through officers only.
    case "16c":
    case "16d":
      return isOrganization ? [...(isEnterprise ? direct("SUPERVISE") : []), ...officers("SUPERVISE")] : [];

    // (十七) 通过主要新闻网站向社会公布失信责任主体信息
    case "17a":
      return direct("PUBLICISE");

    // (十八) 对于机关、企事业单位、社会团体或其领导成员为失信单位或个人的，不得参与…表彰: the listed unit and the listed
    // person are barred. Whether a leader's listing bars the unit the text does not say: REFERENCE for the unit.
    case "18a":
      if (isPerson) return direct("PROHIBIT");
      return isOfMeasure18 ? [...direct("PROHIBIT"), ...officers("REFERENCE")] : [];

    // (十八) 对已经取得的荣誉称号予以撤销: nothing is revoked from a unit for its leader.
    case "18b":
      return isPerson || isOfMeasure18 ? direct("REVOKE_HONOUR") : [];

    default:
      throw new RangeError(`${limb} is not a limb`);
  }
}

/**
 * The offices that a person holds on a day and that (十四) names, form by form and role by role.
 * 国有企业 is read narrowly, as 国有独资企业. The form alone decides, whatever the organization's kind.
 */
export function coveredOffices(subject: Subject, registry: RegistryFiles, on: string): PositionRow[] {
  return registry.positions.filter((position) => {
    if (position.holder_type !== "PERSON" || personKey(position) !== subject.key) return false;
    if (!heldOn(position, on)) return false;
    const organization = registry.organizations.find((row) => row.code === position.organization_code);
    switch (organization?.state_capital) {
      case "SOLELY_STATE_OWNED_COMPANY":
      case "STATE_CONTROLLED_COMPANY":
      case "STATE_PARTICIPATING_COMPANY":
        return ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"].includes(position.role);
      case "SOLELY_STATE_OWNED_ENTERPRISE":
        return ["LEGAL_REPRESENTATIVE", "SENIOR_MANAGER"].includes(position.role);
      default:
        return false;
    }
  });
}

/** One chain for each listing in force of each organization whose legal representative the person is that day. */
function chainsThroughLegalRepresentation(subject: Subject, registry: RegistryFiles, on: string): Chain[] {
  const chains: Chain[] = [];
  for (const position of registry.positions) {
    if (position.holder_type !== "PERSON" || personKey(position) !== subject.key) continue;
    if (position.role !== "LEGAL_REPRESENTATIVE" || !heldOn(position, on)) continue;
    for (const listing of registry.listings) {
      if (listing.subject_type !== "ORGANIZATION") continue;
      if (listing.organization_code !== position.organization_code || !inForceOn(listing, on)) continue;
      chains.push({ pattern: "LEGAL_REPRESENTATIVE", effect: "RESTRICT", listing, position });
    }
  }
  return chains;
}

/**
 * One chain for each listing in force of each holder of one of the five roles in the unit that day. An
 * organization can be 实际控制人 and none of the other four; a BRANCH_HEAD is none of the five.
 */
function chainsThroughOfficers(unit: Subject, registry: RegistryFiles, on: string, effect: string): Chain[] {
  const chains: Chain[] = [];
  for (const position of registry.positions) {
    if (position.organization_code !== unit.key || !fiveRoles.includes(position.role)) continue;
    if (position.holder_type === "ORGANIZATION" && position.role !== "ACTUAL_CONTROLLER") continue;
    if (!heldOn(position, on)) continue;
    for (const listing of registry.listings) {
      if (listing.subject_type !== position.holder_type) continue;
      if (listedKey(listing) !== holderKey(position) || !inForceOn(listing, on)) continue;
      chains.push({ pattern: "OFFICER", effect, listing, position });
    }
  }
  return chains;
}
