import type {
  BehaviourSubject,
  DepartmentKind,
  ObligationState,
  ReportOutcome,
} from "../generated/operations.ts";

export const OBLIGATIONS: Readonly<Record<ObligationState, string>> = {
  OPEN: "待实施",
  IMPLEMENTED: "已实施",
  TO_LIFT: "待解除",
  LIFTED: "已解除",
  NOT_APPLICABLE: "不适用",
  ENDED: "已终止，无需解除",
};

export const OUTCOMES_OF_REPORTS: Readonly<Record<ReportOutcome, string>> = {
  IMPLEMENTED: "已实施",
  LIFTED: "已解除",
  NOT_APPLICABLE: "不适用",
};

export const DEPARTMENTS: Readonly<Record<DepartmentKind, string>> = {
  PARTY: "党委部门",
  GOVERNMENT: "政府部门",
  CENTRAL_VERTICAL: "垂直管理部门",
  MASS_ORGANIZATION: "群团组织",
  OPEN_CLASS: "开放类别",
};

export const SUBJECTS_OF_BEHAVIOURS: Readonly<Record<BehaviourSubject, string>> = {
  EMPLOYER: "用人单位",
  FUND_MANAGER: "基金管理机构",
  SERVICE_INSTITUTION: "社会保险服务机构",
  ANY_UNIT: "任何单位",
  RELATED_PERSON: "有关人员",
};
