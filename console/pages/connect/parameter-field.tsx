/** A field made from a parameter's definition: its type says which input it is. */
import { Button, Checkbox } from "@patternfly/react-core";
import { useId } from "react";
import type { ProbeParameter } from "../../../api/types.ts";
import { Field } from "../../parts/field.tsx";
import { LongField } from "../../parts/long-field.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";
import { keptMark } from "./kept.ts";

type Props = {
  readonly parameter: ProbeParameter;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** Set for a secret that is kept unless another is typed: it is shown to nobody. */
  readonly forget?: (() => void) | undefined;
};

export function ParameterField({ parameter, value, error, onChange, forget }: Props) {
  const { t, both } = useWords();
  const id = useId();
  const { type, options, unit, required } = parameter;
  const usual = typeof parameter.default === "object" ? "" : String(parameter.default ?? "");
  const label = isUnit(unit)
    ? t("connect.inUnit", { title: both(parameter.title), unit: t(`connect.units.${unit}`) })
    : both(parameter.title);
  if (type === "flag")
    return <Checkbox id={id} label={label} isChecked={(value ?? usual) === "true"} onChange={(_, on) => onChange(String(on))} />;
  if (options)
    return (
      <Select
        label={label}
        value={value ?? usual}
        options={options.map((one) => [one.value, both(one.title)] as const)}
        onChange={onChange}
      />
    );
  const advice = parameter.advice === null ? undefined : both(parameter.advice);
  const markedPairs = type === "pairs" && value?.includes(keptMark);
  const help = markedPairs ? t("connect.keptPairs", { mark: keptMark }) : advice;
  const shared = { label, value: value ?? "", error, help, onChange };
  const placeholder = forget ? t("connect.kept") : (placeholders[type] ?? usual);
  const field =
    type === "pairs" || type === "certificates" || parameter.multiline ? (
      <LongField {...shared} placeholder={type === "pairs" ? t("connect.pairs") : placeholder} />
    ) : (
      <Field
        {...shared}
        type={type === "integer" ? "number" : parameter.secret ? "password" : "text"}
        placeholder={placeholder}
        required={required}
        {...(parameter.secret && { autoComplete: "new-password" })}
      />
    );
  if (!forget) return field;
  return (
    <div>
      {field}
      <Button variant="link" size="sm" isInline onClick={forget}>
        {t("connect.forget", { title: both(parameter.title) })}
      </Button>
    </div>
  );
}

const placeholders: Readonly<Record<string, string>> = {
  certificates: "-----BEGIN CERTIFICATE-----",
  "private-key": "-----BEGIN PRIVATE KEY-----",
};

/** Units that are said; a port, a number of times say themselves. */
const units = ["ms", "bytes", "days"] as const;
const isUnit = (unit: string | null): unit is (typeof units)[number] => units.some((known) => known === unit);
