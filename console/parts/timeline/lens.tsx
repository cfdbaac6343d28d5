/** A chosen episode, true to scale: its own strip with what is around it, its instants, the way to the outage. Escape closes it. */
import { Button } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import { useWords } from "../../words/use-words.ts";
import { sentence } from "./episode-words.ts";
import type { Lane } from "./lanes.ts";
import { around } from "./near.ts";
import { TimelineChart } from "./timeline-chart.tsx";

type Props = {
  readonly of: { readonly from: number; readonly to: number };
  readonly lanes: readonly Lane[];
  readonly now: number;
  readonly ineligibleAt: (at: number) => boolean;
  readonly addressOf: (outage: string | null, from: number, to: number) => string;
  readonly outageAddress: (outage: string) => string;
  readonly close: () => void;
};

export function Lens({ of, lanes, now, ineligibleAt, addressOf, outageAddress, close }: Props) {
  const spoken = useWords();
  const { t, f } = spoken;
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = `${of.from}-${of.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens a lens is led to it, once for each
  useEffect(() => heading.current?.focus(), [opened]);
  const period = around(of);
  const seen = lanes.filter(({ episodes }) => episodes.some(({ from, to }) => from < period.to && to > period.from));
  const inside = seen.flatMap(({ kind, episodes }) =>
    kind === "agreement" ? episodes.filter(({ from, to }) => from < of.to && to > of.from) : [],
  );
  const outages = [...new Set(inside.flatMap(({ outage }) => outage ?? []))];
  return (
    <section
      className="g-lens"
      aria-labelledby="lens"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className="g-row">
        <h3 className="g-h3" id="lens" ref={heading} tabIndex={-1}>
          {t("timeline.lens.title", { day: f.fullDay(of.from) })}
        </h3>
        <Button variant="link" isInline className="g-end" onClick={close}>
          {t("timeline.lens.close")}
        </Button>
      </div>
      {inside.map((one) => (
        <p key={one.from} className="g-sub g-sm">
          {sentence([one], { now, ineligible: ineligibleAt(one.from) }, spoken)}
        </p>
      ))}
      <TimelineChart
        lanes={seen}
        period={period}
        now={now}
        summary={t("timeline.lens.summary", { from: f.instant(period.from), to: f.instant(period.to) })}
        ineligibleAt={ineligibleAt}
        addressOf={addressOf}
      />
      {outages.length > 0 && (
        <p className="g-row">
          {outages.map((outage) => (
            <a key={outage} href={outageAddress(outage)}>
              {t("timeline.lens.outage", { outage })}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
