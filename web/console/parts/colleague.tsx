import { useOfficer } from "../session/session.ts";

/** Who did something: oneself by name, others by the account that the record has of them. */
export function Colleague({ account }: { account: string }) {
  const officer = useOfficer();
  if (officer?.subject === account) return <>{officer.name}（本人）</>;
  return <>工作人员（账号 {account}）</>;
}
