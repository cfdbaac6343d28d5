/** A notice in its place, its weight said in the reader's language. */
import { Alert, type AlertProps } from "@patternfly/react-core";
import { useWords } from "../words/use-words.ts";

type Props = Pick<AlertProps, "title" | "children" | "actionLinks"> & {
  readonly variant: "danger" | "warning" | "info" | "success";
  readonly component: "h1" | "h2" | "h3";
};

export function Notice({ variant, ...props }: Props) {
  const { t } = useWords();
  return <Alert isInline variant={variant} variantLabel={t(`shared.weight.${variant}`)} {...props} />;
}
