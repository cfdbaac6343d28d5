export function OutagesPage() { return null; }
