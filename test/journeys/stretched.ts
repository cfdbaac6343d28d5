/** Texts a good third longer than they are, as another language would have them; and what of a page no longer fits. */
import type { Page } from "@playwright/test";

/** From now on the page shows its words with each vowel twice; what is typed or compared letter by letter stays as it is. */
export async function stretchTexts(page: Page): Promise<void> {
  await page.addInitScript(`(() => {
    const data = "code, pre, kbd, time, svg, script, style, textarea, .g-mono, .pf-v6-c-clipboard-copy";
    const made = new WeakMap();
    const visit = (node) => {
      if (made.get(node) === node.data || node.parentElement?.closest(data)) return;
      node.data = node.data.replace(/[aeiouyàâéèêîôûù]/giu, (vowel) => vowel + vowel);
      made.set(node, node.data);
    };
    const under = (node) => {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) visit(text);
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === "characterData") visit(target);
        for (const added of addedNodes) added.nodeType === 3 ? visit(added) : under(added);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  })()`);
}

/** What is cut off, and by how much the page scrolls sideways. What scrolls in itself, and what is for screen readers alone, fits. */
export async function misfits(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push("the page scrolls sideways by " + (root.scrollWidth - root.clientWidth));
    const hidden = (element) => element.closest(".pf-v6-screen-reader, [inert], svg, [aria-hidden=true]");
    const own = (element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== "");
    const clipped = (element) => {
      for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
      return false;
    };
    const placeOf = (texts) => {
      const range = document.createRange();
      range.setStartBefore(texts[0]);
      range.setEndAfter(texts.at(-1));
      return range.getBoundingClientRect();
    };
    const scrolls = (element) => {
      for (let at = element; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at !== root && at !== document.body && at.scrollWidth > at.clientWidth) return true;
      return false;
    };
    for (const element of document.querySelectorAll("body *")) {
      const texts = own(element);
      if (texts.length === 0 || hidden(element) || !element.checkVisibility()) continue;
      const { right, left, width } = placeOf(texts);
      const { overflowX } = getComputedStyle(element);
      if (width <= 1 || clipped(element)) continue;
      const said = () => element.tagName.toLowerCase() + "." + element.className + " " + JSON.stringify(element.textContent.trim().slice(0, 60));
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !scrolls(element)) found.push("cut: " + said());
      else if ((right > root.clientWidth + 1 || left < -1) && !scrolls(element) && !element.closest(".pf-v6-c-skip-to-content")) found.push("outside: " + said());
    }
    return found;
  })()`);
}
