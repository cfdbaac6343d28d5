/** Makers of parameters that are picked rather than typed. */
import type { Words } from "../words/language.ts";
import type { ChoiceParameter, FlagParameter, PairsParameter } from "./parameter.ts";

type Asked = { readonly title: Words; readonly advice?: Words };

/** One of a closed set; the first option is the default. */
export function oneOf<const Value extends string>(
  options: readonly [Option<Value>, ...Option<Value>[]],
  asked: Asked,
): ChoiceParameter<Value> {
  return { type: "choice", options, default: options[0].value, ...asked };
}

/** On or off; off unless somebody turns it on. */
export function flag(asked: Asked): FlagParameter {
  return { type: "flag", default: false, ...asked };
}

/** Headers of a request, at most 32 of at most 8,192 characters, whose values are secrets; those of the connection itself are not for the asker (RFC 9110, 7.6.1). */
export function requestHeaders(): PairsParameter & { readonly secret: true } {
  const reserved = ["connection", "content-length", "expect", "te", "trailer", "transfer-encoding", "upgrade"];
  const title = { en: "Headers", fr: "En-têtes" };
  return { type: "pairs", maxPairs: 32, maxLength: 8_192, secret: true, reserved, default: {}, title };
}

/** Which protocol of the Internet to use. */
export function addressFamily(): ChoiceParameter<"any" | "4" | "6"> {
  return oneOf(
    [
      { value: "any", title: { en: "IPv4 or IPv6", fr: "IPv4 ou IPv6" } },
      { value: "4", title: { en: "IPv4 only", fr: "IPv4 seulement" } },
      { value: "6", title: { en: "IPv6 only", fr: "IPv6 seulement" } },
    ],
    { title: { en: "Addresses used", fr: "Adresses utilisées" } },
  );
}

type Option<Value extends string> = { readonly value: Value; readonly title: Words };
