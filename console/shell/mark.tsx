/** The mark: a shield that is ticked. */
export function Mark() {
  return (
    <svg className="g-mark" viewBox="0 0 28 28" aria-hidden="true">
      <path fill="currentColor" d="M14 1 3.2 4.9v8.6C3.2 20.2 7.6 25 14 27c6.4-2 10.8-6.8 10.8-13.5V4.9z" />
      <path d="m8.3 14.2 4 4 7.6-8.4" fill="none" stroke="var(--g-ground-2)" strokeWidth="2.8" />
    </svg>
  );
}
