import type {
  BasisRelation,
  Effect,
  GatedAction,
  NearMissStep,
  Pattern,
  Verdict,
} from "../generated/operations.ts";

// What measures are called on the page. Each is whole for its enumeration: one more value in the schema, and the types
// refuse the table.

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  PROHIBITED: "不得",
  RESTRICTED: "限制",
  ACTION_REQUIRED: "须办理",
  SUPERVISED: "重点监管",
  REFERENCE: "供参考",
  CLEAR: "无限制",
};

/** In the colour and with the icon of which verdict an effect is shown. */
export const VERDICT_OF_EFFECT: Readonly<Record<Effect, Verdict>> = {
  PROHIBIT: "PROHIBITED",
  RESTRICT: "RESTRICTED",
  RESTRICT_OR_PROHIBIT: "RESTRICTED",
  REDUCE_CONVENIENCE: "RESTRICTED",
  PROPOSE_REMOVAL: "ACTION_REQUIRED",
  REVOKE_HONOUR: "ACTION_REQUIRED",
  PUBLICISE: "ACTION_REQUIRED",
  EXTEND_PUBLICITY: "ACTION_REQUIRED",
  SUPERVISE: "SUPERVISED",
  REFERENCE: "REFERENCE",
};

export const EFFECTS: Readonly<Record<Effect, string>> = {
  PROHIBIT: "不得",
  RESTRICT: "限制",
  RESTRICT_OR_PROHIBIT: "限制或者禁止",
  REDUCE_CONVENIENCE: "降低便捷性",
  PROPOSE_REMOVAL: "提出不再担任的意见",
  REVOKE_HONOUR: "撤销荣誉",
  PUBLICISE: "向社会公布",
  EXTEND_PUBLICITY: "延长公示",
  SUPERVISE: "重点监管",
  REFERENCE: "供参考",
};

/** What a limb says of its subject, from the title of the limb. */
export const CLAUSES: Readonly<Record<Effect, (title: string) => string>> = {
  PROHIBIT: (title) => `不得${title}`,
  RESTRICT: (title) => `限制其${title}`,
  RESTRICT_OR_PROHIBIT: (title) => `限制或者禁止其${title}`,
  REDUCE_CONVENIENCE: (title) => `降低其${title}`,
  PROPOSE_REMOVAL: () => "对其已担任的相关职务，须提出不再担任的意见",
  REVOKE_HONOUR: (title) => `须${title}`,
  PUBLICISE: (title) => `须${title}`,
  EXTEND_PUBLICITY: () => "须延长公示期限",
  SUPERVISE: (title) => `${title}`,
  REFERENCE: (title) => `${title}，列入情况供参考`,
};

/** What the subject wants to do, as the officer says it. */
export const ACTIONS: Readonly<Record<GatedAction, string>> = {
  GOV_PROCUREMENT_SUPPLIER: "参加政府采购",
  ENGINEERING_TENDERING: "工程建设招标投标",
  GOV_LAND_SUPPLY: "取得政府供应土地",
  PPP_PARTNER_SELECTION: "成为政府和社会资本合作伙伴",
  TOLL_ROAD_RIGHTS_TRANSFEREE: "受让收费公路权益",
  FISCAL_SUBSIDY_APPLICATION: "申请财政补助补贴",
  SOCIAL_SECURITY_FUND_SUPPORT: "申请社会保障资金支持",
  PREFERENTIAL_POLICY_SUPPORT: "申请优惠性政策支持",
  HONOUR_SELECTION: "参加评先评优、表彰",
  HONOUR_HELD: "已取得的荣誉称号",
  CIVIL_SERVANT_RECRUITMENT: "录用为公务员",
  PUBLIC_INSTITUTION_HIRING: "聘为事业单位工作人员",
  HOLD_OFFICE: "担任国有企业职务",
  INCUMBENT_OFFICE: "已任国有企业职务",
  REGISTER_AS_PUBLIC_INSTITUTION_LEGAL_REP: "登记为事业单位法定代表人",
  OFFICE_IN_FINANCING_GUARANTEE_CO: "任职融资担保公司",
  SECURITIES_FUND_FUTURES_OFFICE_APPROVAL_OR_FILING: "证券、基金、期货公司任职审批或备案",
  ESTABLISH_FINANCING_GUARANTEE_CO: "设立融资担保公司",
  EQUITY_INCENTIVE_PLAN_SUPERVISION: "上市公司股权激励计划监管",
  EQUITY_INCENTIVE_GRANTEE_SUPERVISION: "股权激励对象监管",
  SI_COOPERATION_PROJECT: "参与社会保险业务合作项目",
  SI_SERVICE_CONVENIENCE: "办理社会保险业务的便捷性",
  SI_INSPECTION_PRIORITY: "社会保险重点监督检查",
  SI_AUDIT_FREQUENCY: "社会保险检查稽核频次",
  PUBLICITY_PERIOD: "公示期限",
  PRIORITY_SUPERVISION: "重点监管",
  RANDOM_INSPECTION_RATE: "随机抽查的比例和频次",
  ADMIN_REGULATORY_MEASURE: "行政监管措施",
  NEWS_SITE_PUBLICATION: "新闻网站公布",
};

/** The actions as they are offered, those of a kind together. */
export const ACTION_GROUPS: readonly { readonly title: string; readonly actions: readonly GatedAction[] }[] =
  [
    {
      title: "采购、工程与资源",
      actions: [
        "GOV_PROCUREMENT_SUPPLIER",
        "ENGINEERING_TENDERING",
        "GOV_LAND_SUPPLY",
        "PPP_PARTNER_SELECTION",
        "TOLL_ROAD_RIGHTS_TRANSFEREE",
      ],
    },
    {
      title: "资金与政策",
      actions: ["FISCAL_SUBSIDY_APPLICATION", "SOCIAL_SECURITY_FUND_SUPPORT", "PREFERENTIAL_POLICY_SUPPORT"],
    },
    { title: "荣誉", actions: ["HONOUR_SELECTION", "HONOUR_HELD"] },
    {
      title: "录用与任职",
      actions: [
        "CIVIL_SERVANT_RECRUITMENT",
        "PUBLIC_INSTITUTION_HIRING",
        "HOLD_OFFICE",
        "INCUMBENT_OFFICE",
        "REGISTER_AS_PUBLIC_INSTITUTION_LEGAL_REP",
        "OFFICE_IN_FINANCING_GUARANTEE_CO",
        "SECURITIES_FUND_FUTURES_OFFICE_APPROVAL_OR_FILING",
      ],
    },
    {
      title: "设立与市场",
      actions: [
        "ESTABLISH_FINANCING_GUARANTEE_CO",
        "EQUITY_INCENTIVE_PLAN_SUPERVISION",
        "EQUITY_INCENTIVE_GRANTEE_SUPERVISION",
      ],
    },
    {
      title: "社会保险业务",
      actions: [
        "SI_COOPERATION_PROJECT",
        "SI_SERVICE_CONVENIENCE",
        "SI_INSPECTION_PRIORITY",
        "SI_AUDIT_FREQUENCY",
        "PUBLICITY_PERIOD",
      ],
    },
    {
      title: "监管与公布",
      actions: [
        "PRIORITY_SUPERVISION",
        "RANDOM_INSPECTION_RATE",
        "ADMIN_REGULATORY_MEASURE",
        "NEWS_SITE_PUBLICATION",
      ],
    },
  ];

export const PATTERNS: Readonly<Record<Pattern, string>> = {
  DIRECT: "本主体被列入",
  LEGAL_REPRESENTATIVE: "担任法定代表人的单位被列入",
  OFFICER: "任职人员被列入",
};

export const STEPS: Readonly<Record<NearMissStep, string>> = {
  EXPIRED: "列入已届满",
  FORM_OUTSIDE_CLAUSE: "国有资本形式不在条文之内",
  KIND_OUTSIDE_CLAUSE: "单位类别不在条文之内",
  NOT_LISTED_COMPANY: "不是境内上市公司",
  NOT_YET_IN_FORCE: "列入尚未生效",
  NO_COVERED_OFFICE: "未任条文所列职务",
  NO_RECURRENCE: "不是再次认定",
  NO_RESPONSIBILITY_FINDING: "没有责任认定",
  POSITION_ENDED: "任职已终止",
  POSITION_NOT_YET_HELD: "尚未任职",
  REMOVED: "列入已移出",
  ROLE_OUTSIDE_CLAUSE: "角色不在条文之内",
  SECTOR_OUTSIDE_CLAUSE: "金融行业类别不在条文之内",
  SUBJECT_OUTSIDE_CLAUSE: "主体种类不在条文之内",
  SUSPENDED: "列入已中止",
};

export const RELATIONS: Readonly<Record<BasisRelation, string>> = {
  BASIS: "依据",
  CONDITION: "条件",
  LIMIT: "法律限制",
};
