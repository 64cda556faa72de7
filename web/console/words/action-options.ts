import { ACTION_GROUPS, ACTIONS } from "./of-measures.ts";

/** Actions to choose from, by what they are about. */
export const ACTION_OPTIONS = ACTION_GROUPS.map(({ title, actions }) => ({
  label: title,
  title,
  options: actions.map((value) => ({ value, label: ACTIONS[value] })),
}));
