/** A signature in a PDF: PAdES baseline B-B, and B-T where an authority stamps it. ETSI EN 319 142-1; RFC 5652, 5035, 3161. */
import { createHash } from "node:crypto";
import { plainAddPlaceholder } from "@signpdf/placeholder-plain";
import { SignPdf } from "@signpdf/signpdf";
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from "@signpdf/utils";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  Attribute,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  setEngine,
} from "pkijs";
import type { DocumentIdentity } from "./document-identity.ts";

/** A time stamp (DER) over bytes. */
export type Stamp = (bytes: Uint8Array) => Promise<Uint8Array>;

export type Signing = {
  readonly identity: DocumentIdentity;
  /** Absent: the time of the signature is established by nobody. */
  readonly stamp?: Stamp;
  readonly reason: string;
  readonly at: number;
};

const ids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
} as const;

/** What a trailer is at most. */
const trailerBytes = 1_024;

/** Room for the signature, a chain of certificates and a stamp with its own. */
const signatureBytes = 16_384;

/** The document with a signature over all of it: what was there stays byte for byte, the signature is added behind. */
export async function signDocument(pdf: Uint8Array, signing: Signing): Promise<Uint8Array<ArrayBuffer>> {
  setEngine("node", new CryptoEngine({ name: "node", crypto }));
  const [certificate] = signing.identity.chain;
  const name = String(certificate.subject.typesAndValues[0]?.value.valueBlock.value ?? "");
  const room = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    ...{ reason: signing.reason, name, contactInfo: "", location: "" },
    ...{ signatureLength: signatureBytes, subFilter: SUBFILTER_ETSI_CADES_DETACHED, signingTime: new Date(signing.at) },
  });
  return new Uint8Array(await new SignPdf().sign(named(room, pdf), new PadesSigner(signing)));
}

/**
 * The update's trailer with the document's identifiers, which PDF/A wants in each: the first stays, the second is that of these
 * bytes. Offsets lie before the trailer, and stay true. ISO 32000-1, 14.4; ISO 19005-2, 6.1.3.
 */
function named(room: Buffer, pdf: Uint8Array): Buffer {
  const [, first] = /\/ID\s*\[\s*(\([^)]*\)|<[^>]*>)/.exec(Buffer.from(pdf).subarray(-trailerBytes).toString("latin1")) ?? [];
  if (first === undefined) return room;
  const end = room.lastIndexOf(">>\nstartxref");
  const second = createHash("sha256").update(room).digest("hex").slice(0, 32);
  return Buffer.concat([room.subarray(0, end), Buffer.from(`/ID [${first} <${second}>]\n`), room.subarray(end)]);
}

class PadesSigner extends Signer {
  readonly #signing: Signing;

  constructor(signing: Signing) {
    super();
    this.#signing = signing;
  }

  override async sign(bytes: Buffer): Promise<Buffer> {
    const { identity, stamp } = this.#signing;
    const content = copied(bytes);
    const signed = await signedData(content, identity);
    await signed.sign(identity.key, 0, "SHA-256", content);
    const [signer] = signed.signerInfos;
    if (stamp !== undefined && signer !== undefined) {
      const token = await stamp(new Uint8Array(signer.signature.valueBlock.valueHexView));
      const values = [fromBER(copied(token)).result];
      signer.unsignedAttrs = new SignedAndUnsignedAttributes({
        type: 1,
        attributes: [new Attribute({ type: ids.timeStampToken, values })],
      });
    }
    const info = new ContentInfo({ contentType: ids.signedData, content: signed.toSchema(true) });
    return Buffer.from(info.toSchema().toBER(false));
  }
}

/** No signing time among what is signed: in a PDF it stands in the signature's dictionary. EN 319 142-1, 6.3. */
async function signedData(content: ArrayBuffer, { chain }: DocumentIdentity): Promise<SignedData> {
  const [certificate] = chain;
  const digest = await crypto.subtle.digest("SHA-256", content);
  const own = await crypto.subtle.digest("SHA-256", certificate.toSchema().toBER(false));
  const sequence = (value: Sequence | OctetString) => new Sequence({ value: [value] });
  const named = sequence(sequence(sequence(new OctetString({ valueHex: own }))));
  return new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ids.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: ids.contentType, values: [new ObjectIdentifier({ value: ids.data })] }),
            new Attribute({ type: ids.messageDigest, values: [new OctetString({ valueHex: digest })] }),
            new Attribute({ type: ids.signingCertificate, values: [named] }),
          ],
        }),
      }),
    ],
    certificates: [...chain],
  });
}

function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
