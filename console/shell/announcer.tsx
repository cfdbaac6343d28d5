/** The page's one live region: changes of state in words, at most one message each ten seconds. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { now } from "../data/clock.ts";
import { useWords } from "../words/use-words.ts";

const every = 10_000;

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Says something to those who listen; while it is too soon, only the latest message waits. */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState("");
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((message: string) => {
    clearTimeout(timer.current);
    const wait = Math.max(0, last.current + every - Date.now());
    timer.current = setTimeout(() => {
      last.current = Date.now();
      setSaid(message);
    }, wait);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="pf-v6-screen-reader" aria-live="polite">
        {said}
      </div>
    </AnnounceContext>
  );
}

/** Says a sentence whenever it changes, but not the first one. */
export function useAnnounced(sentence: string | undefined): void {
  const announce = useAnnounce();
  const before = useRef(sentence);
  useEffect(() => {
    if (sentence !== undefined && before.current !== undefined && before.current !== sentence) announce(sentence);
    before.current = sentence;
  }, [sentence, announce]);
}

/** Minutes before an instant at which its nearness is said: no countdown is read out beside. */
const nearness = [10, 5, 1] as const;

/** Says that a platform's month is about to be missed, three times; nothing while it is not. */
export function useNearing(missedAt: number | null, platform: string): void {
  const announce = useAnnounce();
  const { t } = useWords();
  const second = missedAt === null ? null : Math.floor(missedAt / 1000) * 1000;
  useEffect(() => {
    if (second === null) return;
    const timers = nearness
      .map((count) => ({ count, wait: second - count * 60_000 - now() }))
      .filter(({ wait }) => wait > 0 && wait < 86_400_000)
      .map(({ count, wait }) => setTimeout(() => announce(t("shared.nearing", { platform, count })), wait));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [second, platform, announce, t]);
}
