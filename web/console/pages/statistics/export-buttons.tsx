import { Button } from "antd";
import { useState } from "react";
import { type Failure, NoAnswerError } from "../../answers/failure.ts";
import { fetched, wholeOf } from "../../answers/fetched.ts";
import { saveFile } from "../../answers/save-file.ts";
import { NoAnswer } from "../../parts/no-answer.tsx";
import { usePurpose } from "../../session/purpose.ts";

const FORMATS = [
  { format: "csv", label: "导出 CSV" },
  { format: "ndjson", label: "导出 NDJSON" },
] as const;

/**
 * Leaves what is shown with the browser as a file: the gateway makes it anew, for the same question.
 * @param field the field of the gateway that is exported
 */
export function ExportButtons({
  field,
  variables,
  name,
}: {
  field: string;
  variables: object;
  /** Of the file, without what tells its format. */
  name: string;
}) {
  const purpose = usePurpose();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function download(format: string): Promise<void> {
    setFailure(null);
    setBusy(true);
    try {
      const response = await fetched(`/export/${field}?format=${format}`, purpose, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ variables }),
      });
      saveFile(await wholeOf(response), `${name}.${format}`);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      setFailure(error.failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p className="line">
        {FORMATS.map(({ format, label }) => (
          <Button key={format} size="small" disabled={isBusy} onClick={() => void download(format)}>
            {label}
          </Button>
        ))}
        <span className="quiet">导出的与所示相同；列名和取值用接口的代码。</span>
      </p>
      {failure && <NoAnswer failure={failure} what="导出文件" />}
    </>
  );
}
