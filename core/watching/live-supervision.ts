/** What supervision says of a platform while observations arrive: only what they touch is read on, only what turned is told again. Rules, sections 2 and 3. */
import type { Instant } from "../time/instant.ts";
import type { Timeline } from "../time/timeline.ts";
import type { LiveReading } from "./live-reading.ts";
import { LiveSeries } from "./live-series.ts";
import { membership } from "./membership.ts";
import type { ObservationLog } from "./observations.ts";
import type { Component, PlatformRecord, VoidRecord } from "./record.ts";
import type { Supervision } from "./supervision.ts";
import { seenTogether, type WatchedComponent, wrongIn } from "./watched.ts";

export class LiveSupervision {
  readonly platform: PlatformRecord;
  /** By component, then by vantage, in the platform's order. */
  readonly #series: ReadonlyMap<string, ReadonlyMap<string, LiveSeries>>;
  readonly #touched = new Set<LiveSeries>();
  /** What was told last, as long as it holds: with what is void left out, and whole. */
  readonly #told = new Map<string, WatchedComponent>();
  readonly #toldWhole = new Map<string, WatchedComponent>();
  #dueAt = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  /** The instant up to which it was read: it is never asked about an earlier one. */
  readTo = Number.NEGATIVE_INFINITY;

  constructor(platform: PlatformRecord) {
    this.platform = platform;
    const seriesOf = (component: Component) =>
      new Map(platform.vantages.map((vantage) => [vantage.name, new LiveSeries(component, vantage)]));
    this.#series = new Map(platform.components.map((component) => [component.name, seriesOf(component)]));
  }

  /** Takes an observation in. Returns false, and nothing is taken, where the platform has no such series. */
  observe(component: string, vantage: string, at: Instant, ok: boolean): boolean {
    const series = this.#series.get(component)?.get(vantage);
    if (series === undefined) return false;
    series.add(at, ok);
    this.#touch(series, at);
    return true;
  }

  /** Takes a log in: at once where it follows what is there. Returns false where the platform has no such series. */
  load(log: ObservationLog): boolean {
    const series = this.#series.get(log.component)?.get(log.vantage);
    if (series === undefined || log.at.length === 0) return series !== undefined;
    series.addAll(log);
    this.#touch(series, log.at[log.at.length - 1]);
    return true;
  }

  /** Reads on up to an instant, never an earlier one than before. Returns whether anything can be other than before. */
  readUntil(now: Instant): boolean {
    const due = now >= this.#dueAt;
    let turned = false;
    this.readTo = now;
    if (due) this.#dueAt = Number.POSITIVE_INFINITY;
    for (const series of due ? this.#all() : this.#touched) {
      if (series.readUntil(now)) {
        turned = true;
        this.#told.delete(series.component);
        this.#toldWhole.delete(series.component);
      }
      this.#dueAt = Math.min(this.#dueAt, series.dueAt);
    }
    this.#touched.clear();
    return turned;
  }

  /** No later than the next instant at which something is other than before though nothing comes. */
  get dueAt(): Instant {
    return this.#dueAt;
  }

  /** What it says at the instant up to which it was read. */
  told(voids: readonly VoidRecord[]): Supervision {
    const { components } = this.platform;
    const watched = components.map((component) =>
      this.#watched(component, this.#told, (series) => this.#without(series, wrongIn(component.name, series.vantage, voids))),
    );
    if (voids.length === 0) return { watched };
    const touched = new Set(voids.map(({ component }) => component));
    const unvoided = components.map((component, position) =>
      touched.has(component.name) ? this.#watched(component, this.#toldWhole, (series) => series.whole) : watched[position],
    );
    return { watched, unvoided };
  }

  /** How many records of observations are later than an instant. */
  after(now: Instant): number {
    if (this.#latest <= now) return 0;
    return this.#all().reduce((sum, series) => sum + series.after(now), 0);
  }

  /** All observations, one log a series, as copies. */
  logs(): ObservationLog[] {
    return this.#all().map((series) => series.log());
  }

  /** The good observations that a failed one of the same series and instant overruled. */
  overruled(): { readonly component: string; readonly vantage: string; readonly at: Instant }[] {
    return this.#all().flatMap((series) => {
      const { component, vantage } = series;
      return series.overruled().map((at) => ({ component, vantage, at }));
    });
  }

  /** What it takes in memory, about, in bytes. */
  get bytes(): number {
    return this.#all().reduce((sum, series) => sum + series.bytes, 0);
  }

  #all(): LiveSeries[] {
    return [...this.#series.values()].flatMap((vantages) => [...vantages.values()]);
  }

  #touch(series: LiveSeries, at: Instant): void {
    this.#touched.add(series);
    if (at > this.#latest) this.#latest = at;
  }

  #without(series: LiveSeries, wrong: Timeline): LiveReading {
    const reading = series.without(wrong);
    reading.readUntil(this.readTo);
    this.#dueAt = Math.min(this.#dueAt, reading.dueAt);
    return reading;
  }

  /** The component as it was told last, where its readings are the same ones and none turned. */
  #watched(component: Component, told: Map<string, WatchedComponent>, readingOf: (series: LiveSeries) => LiveReading) {
    const series = [...(this.#series.get(component.name)?.values() ?? [])];
    const readings = series.map(readingOf);
    const known = told.get(component.name);
    if (known?.series.every(({ reading }, position) => reading === readings[position])) return known;
    const watched = seenTogether(
      component,
      this.platform.vantages.map((vantage, position) => ({
        ...{ vantage: vantage.name, belongs: membership(vantage), reading: readings[position] },
      })),
    );
    told.set(component.name, watched);
    return watched;
  }
}
