export const computed = {
  how: "How is this computed? {{figure}}",
  title: "{{figure}}: how it is computed",
  agreement: "Open the agreement",
  month: "Month, around the clock",
  elapsed: "Time gone in the month",
  counted: "Counted as unavailable",
  claimed: "Counted, and begun while eligible",
  ineligible: "Counted while ineligible",
  leftOut: "left out",
  unknown: "Unknown: too few vantage points spoke",
  unknownCounted: "Unknown, which this agreement counts as unavailable",
  allowed: "Budget of the month",
  total: "=",
  share: "{{up}} s of {{of}} s = {{figure}}, cut, never rounded up.",
  atBest: {
    figure: "Best still reachable",
    rule: "What the month reaches if nothing more is counted: the month less what is counted already, over the month. Disputed time is not counted until it is settled.",
  },
  measured: {
    rule: "Time gone less what is counted, over time gone. Overlapping outages are united; exclusions and disputed time are not in what is counted.",
  },
  claimable: {
    rule: "As measured, but only what began while your systems were spread over enough zones is taken away.",
  },
  budget: {
    rule: "{{promise}} is promised: {{share}} of the month may be unavailable. What is counted is taken from it.",
    spent: "Spent, and {{over}} more",
  },
  coverage: {
    rule: "Time in which enough vantage points spoke to tell up from down, over time gone. The rest is unknown, never up in silence.",
  },
  burn: {
    rule: "The share of the budget that is spent over the share of the month that is gone: above 1, it will not last.",
    spent: "Budget spent: {{part}} s of {{whole}} s",
    gone: "Month gone: {{part}} s of {{whole}} s",
    tooEarly: "Told from the month’s second hour on.",
  },
  penalty: {
    rule: "{{promise}} promised less the claimable availability, in points, up to the cap: what is claimable beyond the budget, over the month.",
  },
};
