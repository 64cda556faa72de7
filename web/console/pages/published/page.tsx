export function PublishedPage() { return <p>…</p>; }
