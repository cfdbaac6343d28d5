/** What the probes that speak TLS ask about it, and what they make of the answers. */
import type { SecureContext } from "node:tls";
import { flag } from "../../core/parameters/choices.ts";
import { days } from "../../core/parameters/integers.ts";
import type { Values } from "../../core/parameters/parameter.ts";
import { optionalPrivateKey } from "../../core/parameters/secrets.ts";
import { optionalCertificates, optionalHostname } from "../../core/parameters/texts.ts";
import { ParameterRefused } from "./parameter-refused.ts";
import type { TlsAsked } from "./secure.ts";
import { trustOf } from "./trust.ts";

export const tlsParameters = {
  serverName: optionalHostname({
    title: { en: "Name asked for in TLS", fr: "Nom demandé en TLS" },
    advice: {
      en: "Where it differs from the host: sent as SNI and looked for in the certificate.",
      fr: "S’il diffère de l’hôte\u202f: envoyé en SNI et cherché dans le certificat.",
    },
  }),
  authorities: optionalCertificates({
    advice: { en: "Trusted instead of the machine’s own.", fr: "De confiance à la place de celles de la machine." },
  }),
  clientCertificate: optionalCertificates({
    title: { en: "Client certificate (PEM)", fr: "Certificat client (PEM)" },
    advice: { en: "Shown where the server asks for one.", fr: "Présenté si le serveur en demande un." },
  }),
  clientKey: optionalPrivateKey({ title: { en: "Key of the client certificate (PEM)", fr: "Clé du certificat client (PEM)" } }),
  insecure: flag({
    title: { en: "Accept any certificate", fr: "Accepter tout certificat" },
    advice: {
      en: "Proves only that something answers: anyone between here and there could.",
      fr: "Prouve seulement que quelque chose répond\u202f: n’importe qui sur le chemin le pourrait.",
    },
  }),
  expiryDays: days({
    default: 14,
    max: 365,
    title: { en: "Certificate said to expire soon (days before)", fr: "Expiration du certificat annoncée (jours avant)" },
  }),
  expiryFails: flag({
    title: {
      en: "A certificate that expires soon fails the probe",
      fr: "Un certificat qui expire bientôt fait échouer la sonde",
    },
  }),
};

/** What a handshake needs, read once; `host` is the name where none other is asked for. */
export function tlsAsked(values: Values<typeof tlsParameters>, host: string): TlsAsked {
  const { serverName, insecure, expiryDays, expiryFails } = values;
  return { trust: trustAsked(values), name: serverName ?? host, insecure, expiryDays, expiryFails };
}

function trustAsked({ authorities, clientCertificate, clientKey }: Values<typeof tlsParameters>): SecureContext {
  const trusting = attempt("authorities", "certificates", () => trustOf(authorities));
  if (clientCertificate === undefined && clientKey === undefined) return trusting;
  if (clientCertificate === undefined) throw new ParameterRefused({ parameter: "clientCertificate", code: "missing" });
  if (clientKey === undefined) throw new ParameterRefused({ parameter: "clientKey", code: "missing" });
  const identity = { certificate: clientCertificate, key: clientKey };
  return attempt("clientKey", "key-of-certificate", () => trustOf(authorities, identity));
}

/** What OpenSSL says of PEM that it does not take may quote it: only the parameter is named. */
function attempt(parameter: string, expected: string, make: () => SecureContext): SecureContext {
  try {
    return make();
  } catch {
    throw new ParameterRefused({ parameter, code: "wrong-format", expected });
  }
}
