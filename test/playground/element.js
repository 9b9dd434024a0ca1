/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 */
export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  node.append(...children);
  return node;
}

/**
 * A text in English and in Chinese, one after the other.
 * @param {import('#model/localized.ts').Localized} text
 */
export function bilingual({ en, zh }) {
  const chinese = element('span', 'chinese', zh);
  chinese.lang = 'zh-CN';
  return [element('span', 'english', en), chinese];
}
