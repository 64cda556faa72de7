export function AppointmentPage() { return <p>…</p>; }
