/** A current outage, or a current not-knowing: what, since when, who saw it; at the end, when the month is missed. */
import { type ReactNode, useId } from "react";
import { DownIcon, UnknownIcon } from "./icons.ts";
import "./now-panel.css";

type Props = {
  readonly tone: "down" | "unknown";
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly aside?: ReactNode;
  readonly actions: ReactNode;
  /** Between the text and the actions, over the whole width. */
  readonly children?: ReactNode;
};

export function NowPanel({ tone, title, text, aside, actions, children }: Props) {
  const id = useId();
  return (
    <section className={`g-now g-now--${tone}`} aria-labelledby={id}>
      <div>
        <h2 className="g-now__title" id={id}>
          {tone === "down" ? <DownIcon /> : <UnknownIcon />}
          <span>{title}</span>
        </h2>
        <div className="g-lead g-lead--text">{text}</div>
      </div>
      {aside && <div className="g-now__aside">{aside}</div>}
      {children && <div className="g-now__wide">{children}</div>}
      <div className="g-row g-now__wide">{actions}</div>
    </section>
  );
}
