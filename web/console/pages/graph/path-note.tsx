import { Button } from "antd";
import type { Failure } from "../../answers/failure.ts";
import type { Asked } from "../../answers/use-answer.ts";
import type { PathOnGraphQuery } from "../../generated/operations.ts";
import { AskPurpose, Loading, NoAnswer } from "../../parts/no-answer.tsx";

function sentenceOf({
  hops,
  paths,
  hasMore,
  complete,
  personsWithheld,
}: NonNullable<PathOnGraphQuery["path"]>): string {
  if (hops !== null) {
    const more = hasMore ? "，另有同样短的路径未列" : "";
    const past = personsWithheld ? "（不经由个人的；未查个人）" : "";
    return `最短 ${hops} 步${past}，路径 ${paths.length} 条${more}，图上以粗线标出。`;
  }
  if (!complete) return "未能查毕：可能有路径而未查得。";
  if (personsWithheld)
    return "六步之内没有不经由个人的路径。未查个人，两者可能经由个人相连：须有查阅个人信息的权限并载明用途。";
  return "六步之内没有路径；更多步数的未查。";
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
        <p>
          {path ? sentenceOf(path) : "登记中没有所问的主体。"} {path?.personsWithheld && <AskPurpose />}
        </p>
      )}
      <Button size="small" onClick={close}>
        不再显示路径
      </Button>
    </div>
  );
}
