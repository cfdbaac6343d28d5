/** The views of one subject, a link away from each other. */
import "./views.css";

type View = { readonly address: string; readonly words: string; readonly shown: boolean };

export function Views({ label, views }: { readonly label: string; readonly views: readonly View[] }) {
  return (
    <nav className="g-views" aria-label={label}>
      {views.map(({ address, words, shown }) => (
        <a key={address} className="g-views__one" href={address} aria-current={shown ? "page" : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
