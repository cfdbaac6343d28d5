/** Whether others used our processors while something was measured. */
import { processorCount, processorSeconds, spentSeconds } from "../processor.ts";

const foreignShare = 0.1;

/** From now on; the answer says it of the time up to when it is asked. */
export function noiseFromNow(): () => boolean {
  const [began, spent, own] = [performance.now(), spentSeconds(), processorSeconds()];
  return () => {
    const available = ((performance.now() - began) / 1_000) * processorCount();
    return spentSeconds() - spent - (processorSeconds() - own) > foreignShare * available;
  };
}
