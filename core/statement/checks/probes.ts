/** What no bundle can show: that what was observed was true. Design, section 5. */
import { finding, judged } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const probes = defineCheck({
  id: "probes",
  order: 22,
  title: { en: "That probes told the truth", fr: "Que les sondes ont dit vrai" },
  judge: () => {
    const [en, fr] = [
      "never established by a bundle: vantages of your own and your notifications speak for that",
      "jamais établi par un dossier\u202f: vos propres points d’observation et vos notifications y répondent",
    ];
    return judged({ en, fr }, [], [{ ...finding({}, en, fr), needed: false }]);
  },
});
