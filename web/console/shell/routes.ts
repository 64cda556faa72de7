import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { coordinates } from "../session/coordinates.ts";
import { keepsTheList } from "../session/keeps-the-list.ts";
import type { Officer } from "../session/session.ts";

export interface Route {
  /** The first part of the place in the URL. */
  readonly name: string;
  readonly title: string;
  /** The letter that follows `g`; null where no key leads there. */
  readonly key: string | null;
  /** Whether it is for everybody, signed in or not. */
  readonly isPublic: boolean;
  /** Whether it answers for a day that can be chosen. */
  readonly hasDay: boolean;
  /** Whether other pages lead there, and not the navigation. */
  readonly isBehind?: true;
  /** Whose it is; of everybody who has signed in if left out. Others are told so where they come by its URL. */
  readonly isOf?: (officer: Officer) => boolean;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** The pages, in the order of the navigation. Each is loaded when it is first opened. */
export const ROUTES: readonly Route[] = [
  {
    name: "check",
    title: "核查",
    key: "c",
    isPublic: false,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/check/page.tsx")).CheckPage })),
  },
  {
    name: "appointment",
    title: "任职核查",
    key: "a",
    isPublic: false,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/appointment/page.tsx")).AppointmentPage })),
  },
  {
    name: "batch",
    title: "批量",
    key: "b",
    isPublic: false,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/batch/page.tsx")).BatchPage })),
  },
  {
    name: "subject",
    title: "主体",
    key: "s",
    isPublic: false,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/subject/page.tsx")).SubjectPage })),
  },
  {
    name: "record",
    title: "核查凭证",
    key: null,
    isPublic: false,
    hasDay: false,
    isBehind: true,
    Page: lazy(async () => ({ default: (await import("../pages/record/page.tsx")).RecordPage })),
  },
  {
    name: "graph",
    title: "关系图",
    key: "r",
    isPublic: false,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/graph/page.tsx")).GraphPage })),
  },
  {
    name: "list",
    title: "名单",
    key: "l",
    isPublic: false,
    hasDay: false,
    isOf: keepsTheList,
    Page: lazy(async () => ({ default: (await import("../pages/list/page.tsx")).ListPage })),
  },
  {
    name: "work",
    title: "任务",
    key: "w",
    isPublic: false,
    hasDay: false,
    Page: lazy(async () => ({ default: (await import("../pages/work/page.tsx")).WorkPage })),
  },
  {
    name: "overview",
    title: "部门总览",
    key: "o",
    isPublic: false,
    hasDay: false,
    isOf: coordinates,
    Page: lazy(async () => ({ default: (await import("../pages/overview/page.tsx")).OverviewPage })),
  },
  {
    name: "statistics",
    title: "统计",
    key: "t",
    isPublic: false,
    hasDay: false,
    Page: lazy(async () => ({ default: (await import("../pages/statistics/page.tsx")).StatisticsPage })),
  },
  {
    name: "catalogue",
    title: "目录",
    key: "m",
    isPublic: true,
    hasDay: true,
    Page: lazy(async () => ({ default: (await import("../pages/catalogue/page.tsx")).CataloguePage })),
  },
  {
    name: "published",
    title: "公开名单",
    key: "p",
    isPublic: true,
    hasDay: false,
    Page: lazy(async () => ({ default: (await import("../pages/published/page.tsx")).PublishedPage })),
  },
  {
    name: "verify",
    title: "查验凭证",
    key: "v",
    isPublic: true,
    hasDay: false,
    Page: lazy(async () => ({ default: (await import("../pages/verify/page.tsx")).VerifyPage })),
  },
];

/** The pages of a reader in the navigation: those of everybody, and where somebody has signed in those that are theirs. */
export function routesOf(officer: Officer | null | undefined): readonly Route[] {
  return ROUTES.filter(
    ({ isPublic, isOf, isBehind }) => !isBehind && (isPublic || (officer && (isOf?.(officer) ?? true))),
  );
}
