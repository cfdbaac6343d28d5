/** What the process that holds the demonstration and the process of one of its components say to each other. */

/** How a component fails. */
export const breakModes = ["refuse", "status-503", "timeout"] as const;
export type BreakMode = (typeof breakModes)[number];

export type ToComponent =
  | {
      readonly kind: "serve";
      /** The port to listen on, if it is free; 0: any. */
      readonly port: number;
      /** The page that answers while the component is well. */
      readonly path: string;
      readonly key: string;
      readonly certificate: string;
    }
  | { readonly kind: "break"; readonly mode: BreakMode; readonly forMs: number }
  | { readonly kind: "mend" };

/** One answer to each message, once it has taken effect. */
export type FromComponent = { readonly port: number };
