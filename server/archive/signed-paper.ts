/** A statement on paper, signed; with a time stamp where an authority is there and answers. */
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import type { PaperOf } from "../paper/paper-of.ts";
import { wordsOf } from "../paper/paper-words.ts";
import { statementPaper } from "../paper/statement-paper.ts";
import type { DocumentIdentity } from "../signing/document-identity.ts";
import { type Stamp, signDocument } from "../signing/sign-document.ts";

export type SigningContext = {
  readonly identity: () => Promise<DocumentIdentity>;
  /** Absent where no authority is configured. */
  readonly stamp?: Stamp;
  readonly now: () => Instant;
  /** Told what went wrong where the work goes on all the same. */
  readonly report: (error: unknown) => void;
};

export async function signedPaper(context: SigningContext, paper: PaperOf, language: Language): Promise<Uint8Array> {
  const at = context.now();
  const pdf = await statementPaper(paper, language, at);
  const signing = { identity: await context.identity(), reason: wordsOf(language).title, at };
  if (context.stamp === undefined) return await signDocument(pdf, signing);
  try {
    return await signDocument(pdf, { ...signing, stamp: context.stamp });
  } catch (error) {
    // An authority that does not answer keeps no statement from its archive: its checkpoint is stamped later all the same.
    context.report(error);
    return await signDocument(pdf, signing);
  }
}
