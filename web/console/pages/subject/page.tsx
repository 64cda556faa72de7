export function SubjectPage() { return <p>…</p>; }
