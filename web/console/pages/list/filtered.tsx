import { Segmented, Select } from "antd";
import type { ReactNode } from "react";
import type { TrustedDocument } from "../../answers/trusted-document.ts";
import { type Asked, useAnswer } from "../../answers/use-answer.ts";
import { NothingFound } from "../../parts/no-answer.tsx";
import { type Column, Rows } from "../../parts/rows.tsx";
import { hrefOf, usePlace } from "../../shell/place.ts";
import type { Choice, Choices } from "./views.ts";
import { WhenKnown } from "./when-known.tsx";

/** As many as a page of a list has. */
const PAGE = 50;

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The states that the URL has chosen: the first choice unless it has another. */
export function useChoice<Chosen extends Choice<unknown>>(choices: Choices<Chosen>): Chosen {
  const { params } = usePlace();
  return choices.find(({ value }) => value === params.get("state")) ?? choices[0];
}

function StateChoice({
  choices,
  chosen,
  label,
}: {
  choices: readonly Choice<unknown>[];
  chosen: Choice<unknown>;
  label: string;
}) {
  const { change } = usePlace();
  const options = choices.map(({ value, label: name }) => ({ value, label: name }));
  const choose = (value: string) =>
    change({ state: value === choices[0]?.value ? null : value, after: null });
  // More than these do not stand beside each other on a narrow page.
  return choices.length > 5 ? (
    <Select aria-label={label} value={chosen.value} onChange={choose} options={options} />
  ) : (
    <Segmented aria-label={label} value={chosen.value} onChange={choose} options={options} />
  );
}

/** A page of the gateway from where the URL stands. */
export function usePaged<Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  variables: Omit<Variables, "first" | "after">,
): Asked<Data> {
  const { params } = usePlace();
  return useAnswer(document, { ...variables, first: PAGE, after: params.get("after") } as Variables);
}

/** A list of the authority by state, page by page, with the words for none. */
export function Filtered<Data, Node>({
  choices,
  chosen,
  asked,
  at,
  what,
  page,
  columns,
  row,
  children,
}: {
  choices: readonly Choice<unknown>[];
  chosen: Choice<unknown>;
  asked: Asked<Data>;
  /** The field of the answer. */
  at: string;
  what: string;
  page: (data: Data) => Page<Node> | null;
  columns: readonly Column[];
  row: (node: Node) => ReactNode;
  /** What stands beside the filter. */
  children?: ReactNode;
}) {
  const { page: name, params } = usePlace();
  const place = Object.fromEntries(params);
  return (
    <>
      <div className="line filters">
        <StateChoice choices={choices} chosen={chosen} label={`${what}的状态`} />
        {children}
      </div>
      <WhenKnown asked={asked} what={what} at={at} found={page}>
        {({ nodes, pageInfo }) => (
          <>
            {nodes.length === 0 ? (
              <NothingFound title={`没有${what}`}>
                <p>
                  已查本机关状态为“{chosen.label}”的全部{what}。
                </p>
              </NothingFound>
            ) : (
              <Rows label={what} columns={columns}>
                <tbody>{nodes.map(row)}</tbody>
              </Rows>
            )}
            <p className="line pages">
              {params.has("after") && <a href={hrefOf(name, { ...place, after: null })}>回到第一页</a>}
              {pageInfo.hasNextPage && (
                <a href={hrefOf(name, { ...place, after: pageInfo.endCursor })}>下一页</a>
              )}
            </p>
          </>
        )}
      </WhenKnown>
    </>
  );
}
