/** A digest in groups of four, whole: it wraps between them and is never cut. */
export function Digest({ children }: { readonly children: string }) {
  const groups = children.match(/.{1,4}/g) ?? [];
  let place = 0;
  return (
    <code className="g-digest">
      {groups.map((group) => (
        // A digest never changes: its groups are known by their places.
        <span key={place++}>{group}</span>
      ))}
    </code>
  );
}
