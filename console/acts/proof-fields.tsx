/** What proves an act: a reference, and a file whose digest is made in the page. The file is not sent. */
import { useId } from "react";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.ts";

export type Proof = { readonly proof: string; readonly digest?: string };

type Props = {
  readonly value: Proof;
  readonly onChange: (proof: { proof: string; digest?: string }) => void;
  /** Evidence of zones is its reason. */
  readonly fileOnly?: boolean;
};

export function ProofFields({ value, onChange, fileOnly = false }: Props) {
  const { t } = useWords();
  const id = useId();
  const { proof, digest } = value;
  const choose = async (file: File | undefined) => {
    onChange(file === undefined ? { proof } : { proof, digest: await sha256Of(file) });
  };
  return (
    <>
      {!fileOnly && (
        <Field
          label={t("records.proof")}
          help={t("records.proofHelp")}
          value={proof}
          onChange={(text) => onChange({ ...value, proof: text })}
          required
        />
      )}
      <p>
        <label htmlFor={id} className="g-b g-sm">
          {t("records.file")}
        </label>
        <br />
        <input id={id} type="file" onChange={({ target }) => void choose(target.files?.[0])} />
        <br />
        <span className="g-sub g-sm">{t("records.fileHelp")}</span>
        {digest && <span className="g-mono g-xs g-break"> {digest}</span>}
      </p>
    </>
  );
}

/** Lower-case hexadecimal. */
async function sha256Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
