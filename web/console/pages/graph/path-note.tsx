import { Button } from "antd";
import type { Failure } from "../../answers/failure.ts";
import type { Asked } from "../../answers/use-answer.ts";
import type { PathOnGraphQuery } from "../../generated/operations.ts";
import { Loading, NoAnswer } from "../../parts/no-answer.tsx";

function sentenceOf({ hops, paths, hasMore, complete }: NonNullable<PathOnGraphQuery["path"]>): string {
  if (hops !== null) {
    const more = hasMore ? "，另有同样短的路径未列" : "";
    return `最短 ${hops} 步，路径 ${paths.length} 条${more}，图上以粗线标出。`;
  }
  if (!complete) return "未能查毕：可能有路径而未查得。";
  return "六步之内没有路径；当日没有任职将两者相连。";
}

/** What came of asking for the paths to another subject. */
export function PathNote({
  asked,
  failure,
  close,
}: {
  asked: Asked<PathOnGraphQuery>;
  failure: Failure | null;
  close: () => void;
}) {
  if (asked.state === "idle") return null;
  if (asked.state === "loading") return <Loading what="路径" />;
  if (asked.state === "failed") return <NoAnswer failure={asked.failure} what="路径" again={asked.again} />;
  const { path } = asked.data;
  return (
    <div className="path-note" role="status">
      {failure && !path ? (
        <NoAnswer failure={failure} what="路径" again={asked.again} />
      ) : (
        <p>{path ? sentenceOf(path) : "登记中没有所问的主体。"}</p>
      )}
      <Button size="small" onClick={close}>
        不再显示路径
      </Button>
    </div>
  );
}
