export function WorkPage() { return <p>…</p>; }
