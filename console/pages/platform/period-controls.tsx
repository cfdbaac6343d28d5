/** Zoom by calendar unit, earlier and later, chart or table; `+` and `-` zoom while the focus is here. */
import { Button, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useEffect } from "react";
import { now } from "../../data/clock.ts";
import { NextIcon, PreviousIcon } from "../../parts/icons.ts";
import { addressOf, latest, type Period, stepped, type Zoom, zoomed, zooms } from "../../parts/timeline/period.ts";
import { useChangeAddress } from "../../shell/address.ts";
import { keysOn } from "../../shell/keys.ts";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly period: Period; readonly asTable: boolean };

export function PeriodControls({ period, asTable }: Props) {
  const { t, f } = useWords();
  const change = useChangeAddress();
  const toZoom = (zoom: Zoom) => change({ zoom, from: undefined, to: undefined });
  const step = (direction: -1 | 1) => change(addressOf(stepped(period, direction, f.zone), f.zone));
  const isLatest = period.to >= latest(period.zoom, now(), f.zone).to;
  useZoomKeys(period.zoom, toZoom);
  return (
    <span className="g-row g-end g-no-print">
      <span className="g-period">
        <Button variant="plain" size="sm" icon={<PreviousIcon />} aria-label={t("timeline.earlier")} onClick={() => step(-1)} />
        <ToggleGroup isCompact aria-label={t("timeline.zoom.label")}>
          {[...zooms].map((zoom) => (
            <ToggleGroupItem
              key={zoom}
              text={t(`timeline.zoom.${zoom}`)}
              isSelected={zoom === period.zoom}
              onChange={() => toZoom(zoom)}
            />
          ))}
        </ToggleGroup>
        <Button
          variant="plain"
          size="sm"
          icon={<NextIcon />}
          aria-label={t("timeline.later")}
          isDisabled={isLatest}
          onClick={() => step(1)}
        />
      </span>
      <Button variant="link" isInline onClick={() => change({ view: asTable ? "chart" : "table" })}>
        {t(asTable ? "timeline.asChart" : "timeline.asTable")}
      </Button>
    </span>
  );
}

function useZoomKeys(zoom: Zoom, toZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (!keysOn() || inField || event.ctrlKey || event.metaKey) return;
      if (event.key === "+") toZoom(zoomed(zoom, 1));
      if (event.key === "-") toZoom(zoomed(zoom, -1));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [zoom, toZoom]);
}
