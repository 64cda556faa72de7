import type { RestrictionOnPathFragment } from "../generated/operations.ts";
import { hrefOf } from "../shell/place.ts";
import { numeralOf, termOf } from "../words/days.ts";
import { withLimbNames } from "../words/limb-names.ts";
import { RESPONSIBILITIES } from "../words/of-list.ts";
import { EFFECTS, RELATIONS } from "../words/of-measures.ts";
import { ROLES } from "../words/of-registry.ts";
import { citationOf } from "../words/sentence.ts";

export type Ground = RestrictionOnPathFragment["grounds"][number];

/** A step of the way from what was done to who acts on it. */
export interface ChainLink {
  readonly key: string;
  readonly title: string;
  /** What stands on the card: short. */
  readonly text: string;
  readonly note: string;
  readonly isMarked?: boolean;
  readonly isWithheld?: boolean;
  /** What is told when it is opened, each with its name. */
  readonly details: readonly (readonly [name: string, text: string])[];
  /** Where its own record is. */
  readonly record?: { readonly href: string; readonly text: string };
}

const WITHHELD = "所据为他人的列入记录，须有查阅个人信息的权限并载明用途";

function linksOfListing({ listing, objectionPending, withheld }: Ground): ChainLink[] {
  if (!listing && !withheld) {
    return [
      {
        key: "listing",
        title: "列入",
        text: "未能查得",
        note: "",
        isMarked: objectionPending,
        details: [["说明", "所据的列入记录暂时未能查得，限制照常；请重新核查"]],
      },
    ];
  }
  if (!listing) {
    return [
      {
        key: "listing",
        title: "列入",
        text: "无权查看",
        note: "个人的记录",
        isWithheld: true,
        isMarked: objectionPending,
        details: [["说明", WITHHELD]],
      },
    ];
  }
  const { determination, number, publishedOn, effectiveUntil, arisingFrom, responsibility } = listing;
  const { behaviours, authority } = determination;
  const [first, ...others] = behaviours;
  const links: ChainLink[] = [
    {
      key: "behaviour",
      title: "违法行为",
      text: first ? first.text : "未载明",
      note:
        others.length > 0
          ? `等 ${behaviours.length} 项`
          : first
            ? `第一部分第（${numeralOf(first.number)}）项`
            : "",
      details: behaviours.map(({ number: of, text }) => [`第（${numeralOf(of)}）项`, text]),
      ...(first
        ? { record: { href: hrefOf("catalogue", { behaviour: String(first.number) }), text: "在目录中查看" } }
        : {}),
    },
    {
      key: "determination",
      title: "认定",
      text: authority?.name ?? "认定机关未能查得",
      note: determination.determinedOn,
      details: [
        ["认定机关", authority?.name ?? "未能查得"],
        ["决定文号", determination.documentNumber],
        ["认定日", determination.determinedOn],
      ],
    },
    {
      key: "listing",
      title: "列入",
      text: number,
      note: `${publishedOn} 至 ${effectiveUntil ?? "未定"}`,
      isMarked: objectionPending,
      details: [
        ["名单编号", number],
        ["被列入者", listing.subjectName ?? "无权查看"],
        ["列入日", publishedOn],
        ["届满日", effectiveUntil ?? "未定"],
        ["异议", objectionPending ? "已受理，尚未决定" : "无未决异议"],
      ],
    },
  ];
  if (arisingFrom || responsibility) {
    links.push({
      key: "responsible",
      title: "责任人",
      text: responsibility ? RESPONSIBILITIES[responsibility] : "责任人员",
      note: arisingFrom?.subjectName ?? "",
      details: [
        ["责任认定", responsibility ? RESPONSIBILITIES[responsibility] : "无权查看"],
        [
          "所由产生的单位记录",
          arisingFrom ? `${arisingFrom.subjectName ?? "无权查看"}（${arisingFrom.number}）` : "无",
        ],
      ],
    });
  }
  return links;
}

function linkOfPosition({ position }: Ground): ChainLink[] {
  if (!position) return [];
  const { holder, organization, role, since, until, withheld } = position;
  const name = holder?.name ?? (withheld ? "任职者无权查看" : "任职者未能查得");
  return [
    {
      key: "position",
      title: "任职",
      text: `${name} · ${ROLES[role]}`,
      note: organization.name,
      isWithheld: withheld,
      details: [
        ["任职者", name],
        ["单位", organization.name],
        ["角色", ROLES[role]],
        ["任期", termOf(since, until)],
      ],
      record: {
        href: hrefOf("subject", { kind: "organization", id: organization.id, tab: "positions" }),
        text: "查看该单位的任职",
      },
    },
  ];
}

function linksOfMeasure({
  limb,
  measure,
  effect,
  bases,
  limits,
  departments,
  ambiguities,
}: RestrictionOnPathFragment): ChainLink[] {
  const [basis] = bases;
  return [
    {
      key: "measure",
      title: `措施 ${numeralOf(measure.number)}`,
      text: limb.title,
      note: EFFECTS[effect],
      details: [
        ["措施", `（${numeralOf(measure.number)}）${measure.title}`],
        ["所据原文", limb.quote],
        ...(limb.condition ? ([["适用条件", withLimbNames(limb.condition)]] as const) : []),
        ...ambiguities.map(
          ({ question, choice }) =>
            [
              "文义不明",
              withLimbNames(`${question}采用：${choice ?? "未作选择，由承办人员判断。"}`),
            ] as const,
        ),
      ],
      record: { href: hrefOf("catalogue", { limb: limb.id }), text: "在目录中查看" },
    },
    {
      key: "bases",
      title: "法律依据",
      text: basis ? citationOf(basis.document) : "未载明",
      note:
        bases.length + limits.length > 1 ? `等 ${bases.length + limits.length} 条` : (basis?.article ?? ""),
      details: [
        ...bases.map(
          ({ document, article, relation, summary }) =>
            [RELATIONS[relation], `${document}${article}：${summary}`] as const,
        ),
        ...limits.map(
          ({ document, article, summary }) => [RELATIONS.LIMIT, `${document}${article}：${summary}`] as const,
        ),
      ],
    },
    {
      key: "departments",
      title: "实施单位",
      text: departments?.map(({ name }) => name).join("、") ?? "未能查得",
      note: "",
      details: [["实施单位", departments?.map(({ name }) => name).join("、") ?? "未能查得"]],
    },
  ];
}

/** The way of one ground: 违法行为 → 认定 → 列入 → 责任人 → 任职 → 措施 → 法律依据 → 实施单位. */
export function linksOf(restriction: RestrictionOnPathFragment, ground: Ground | null): readonly ChainLink[] {
  return [
    ...(ground ? [...linksOfListing(ground), ...linkOfPosition(ground)] : []),
    ...linksOfMeasure(restriction),
  ];
}
