export function CataloguePage() { return <p>…</p>; }
