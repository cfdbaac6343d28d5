import type { Words } from "../word-key.ts";

export const computed: Words["computed"] = {
  how: "Comment est-ce calculé ? {{figure}}",
  title: "{{figure}} : le calcul",
  agreement: "Ouvrir la convention",
  month: "Mois, 24 heures sur 24",
  elapsed: "Temps écoulé du mois",
  counted: "Compté comme indisponible",
  claimed: "Compté, et commencé en temps éligible",
  ineligible: "Compté en temps inéligible",
  leftOut: "laissé de côté",
  unknown: "Inconnu : trop peu de points d’observation ont parlé",
  unknownCounted: "Inconnu, que cette convention compte comme indisponible",
  allowed: "Budget du mois",
  total: "=",
  share: "{{up}} s sur {{of}} s = {{figure}}, tronqué, jamais arrondi.",
  atBest: {
    figure: "Au mieux",
    rule: "Ce que le mois atteint si plus rien n’est compté : le mois moins ce qui est déjà compté, rapporté au mois. Le temps contesté n’est pas compté avant d’être tranché.",
  },
  measured: {
    rule: "Le temps écoulé moins ce qui est compté, rapporté au temps écoulé. Les indisponibilités qui se recouvrent sont réunies ; les exclusions et le temps contesté ne sont pas dans ce qui est compté.",
  },
  claimable: {
    rule: "Comme le mesuré, mais seul est retiré ce qui a commencé pendant que vos systèmes étaient répartis sur assez de zones.",
  },
  budget: {
    rule: "L’engagement est de {{promise}} : {{share}} du mois peuvent être indisponibles. Ce qui est compté en est retiré.",
    spent: "Épuisé, et {{over}} de plus",
  },
  coverage: {
    rule: "Le temps où assez de points d’observation ont parlé pour distinguer disponible d’indisponible, rapporté au temps écoulé. Le reste est inconnu, jamais disponible par défaut.",
  },
  burn: {
    rule: "La part du budget consommée, rapportée à la part du mois écoulée : au-delà de 1, il ne suffira pas.",
    spent: "Budget consommé : {{part}} s sur {{whole}} s",
    gone: "Mois écoulé : {{part}} s sur {{whole}} s",
    tooEarly: "Dit à partir de la deuxième heure du mois.",
  },
  penalty: {
    rule: "L’engagement de {{promise}} moins la disponibilité opposable, en points, jusqu’au plafond : ce qui est opposable au-delà du budget, rapporté au mois.",
  },
};
