import { expect, test } from "vitest";
import { readSource } from "./read-source.ts";
import { unlistedTexts } from "./unlisted-texts.ts";

const found = (jsx: string, path = "console/pages/a.tsx") =>
  unlistedTexts([readSource(path, `export function A({ t, open, a }) {\n  return ${jsx};\n}\n`)]).map(
    ({ message }) => message.split('"')[1],
  );

test.each([
  ["<p>Hello there</p>", ["Hello there"]],
  ["<p>{open ? 'Open' : t('a.closed')}</p>", ["Open"]],
  ["<p>{open && 'Open'}</p>", ["Open"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source that is read
  ["<p>{`${a} seconds`}</p>", ["seconds"]],
  ["<p>{'It lasts ' + a}</p>", ["It lasts"]],
  ['<button aria-label="Close" />', ["Close"]],
  ["<Field label={open ? 'Name' : a} />", ["Name"]],
  ['<img alt="A picture" title={t("a.b")} />', ["A picture"]],
  ["<A><b>Bold</b> and more</A>", ["Bold", "and more"]],
])("%s is found to say %j", (jsx, texts) => expect(found(jsx)).toEqual(texts));

test.each([
  "<p className='g-row'>{t('a.b')}</p>",
  "<p>{a === 'down' ? t('a.b') : t('a.c')}</p>",
  "<p>{open && a !== 'up'}</p>",
  "<p> · – × 1, 2 </p>",
  "<Button variant='link' type=\"submit\" />",
  "<title>Garant</title>",
  "<CopyText label={t('a.b')}>garant verify --key log.key</CopyText>",
  "<p>{a.map((one) => t('a.b', { of: 'c' }))}</p>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source that is read
  "<p id={`fact-${a}`}>{a}</p>",
])("%s says nothing of its own", (jsx) => expect(found(jsx)).toEqual([]));

test("only the console's pages are held to it", () => expect(found("<p>Hello</p>", "test/a.tsx")).toEqual([]));
