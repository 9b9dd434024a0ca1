/** What a name or a text must be: a part of it in any case, all of it, or what a regular expression finds. */
export type Wanted = { part: string } | { whole: string } | { pattern: string; flags: string };

/** One step from some elements to others. */
export type Step =
  | { by: 'css'; css: string; text: Wanted | null }
  | { by: 'role'; role: string; name: Wanted | null }
  | { by: 'text'; text: Wanted }
  | { by: 'label'; text: Wanted }
  | { by: 'index'; index: number };

/** What is to be done with the one element there must be. */
export type Act =
  | { type: 'look' }
  | { type: 'click' }
  | { type: 'fill'; text: string }
  | { type: 'check'; to: boolean };

/** What was found, and what stood in the way of doing it. */
export interface Found {
  texts: string[];
  visible: boolean[];
  attributes: Record<string, string>[];
  /** Why the act was not done, empty when it was. */
  obstacle: string;
}

/** Finds elements in the document it is sent to, and does something with the one it finds; all in one function to send. */
export async function actOnElements({ steps, act }: { steps: Step[]; act: Act }): Promise<Found> {
  const CSS_OF_ROLE: Record<string, string> = {
    button: 'button, [role=button]',
    columnheader: 'th, [role=columnheader]',
    complementary: 'aside, [role=complementary]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    region: 'section[aria-label], section[aria-labelledby], [role=region]',
    searchbox: 'input[type=search], [role=searchbox]',
  };

  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const fits = (text: string, wanted: Wanted | null) => {
    if (!wanted) return true;
    if ('pattern' in wanted) return new RegExp(wanted.pattern, wanted.flags).test(text);
    return 'whole' in wanted ? text === wanted.whole : text.toLowerCase().includes(wanted.part.toLowerCase());
  };
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const isExposed = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');

  const textOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? [...node.childNodes].map(textOf).join('');
  };
  const labelOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const by = ids.length > 0 ? ids.map((id) => document.getElementById(id)) : labels;
    return by.map((each) => (each ? textOf(each) : '')).join(' ');
  };
  const nameOf = (element: Element) => {
    const isField = element instanceof HTMLInputElement;
    const own =
      element.getAttribute('aria-label') || labelOf(element) || (isField ? element.placeholder : textOf(element));
    return plain(own || element.getAttribute('title'));
  };

  const below = (roots: (Document | Element)[], css: string) => [
    ...new Set(roots.flatMap((root) => [...root.querySelectorAll(css)])),
  ];
  const take = (roots: (Document | Element)[], step: Step): Element[] => {
    switch (step.by) {
      case 'css':
        return below(roots, step.css).filter((each) => fits(plain(each.textContent), step.text));
      case 'role': {
        const exposed = below(roots, CSS_OF_ROLE[step.role] ?? `[role=${step.role}]`).filter(isExposed);
        return exposed.filter((each) => fits(nameOf(each), step.name));
      }
      case 'text': {
        const matching = below(roots, 'body, body *').filter((each) => fits(plain(each.textContent), step.text));
        // The innermost of those that hold one another.
        return matching.filter((each) => !matching.some((other) => other !== each && each.contains(other)));
      }
      case 'label':
        return below(roots, 'input, select, textarea, [aria-label]').filter((each) => fits(nameOf(each), step.text));
      case 'index': {
        const elements = roots as Element[];
        return elements.slice(step.index, step.index === -1 ? undefined : step.index + 1);
      }
    }
  };

  const obstacleTo = async (element: Element, block: 'nearest' | 'center'): Promise<string> => {
    if (!isVisible(element)) return 'it is not visible';
    if (element.matches(':disabled')) return 'it is disabled';
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const before = element.getBoundingClientRect();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { x, y, width, height } = element.getBoundingClientRect();
    if (before.x !== x || before.y !== y) return 'it moves';
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    const isHit = top !== null && (element.contains(top) || top.closest('label')?.contains(element));
    return isHit ? '' : `${top?.outerHTML.slice(0, 200) ?? 'nothing'} is in front of it`;
  };
  const press = (element: Element) => {
    const privileged = window as unknown as {
      synthesizeMouseEvent(type: string, x: number, y: number, data: object, options: object): void;
    };
    const { x, y, width, height } = element.getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      const data = { button: 0, clickCount: type === 'mousemove' ? 0 : 1 };
      privileged.synthesizeMouseEvent(type, x + width / 2, y + height / 2, data, {});
    }
  };

  const elements = steps.reduce<(Document | Element)[]>(take, [document]) as Element[];
  const [element] = elements;
  let obstacle = elements.length === 1 ? '' : `there are ${elements.length} of it`;
  if (act.type !== 'look' && element && obstacle === '') {
    obstacle = await obstacleTo(element, 'nearest');
    // It may have come to lie under a heading that does not scroll.
    if (obstacle !== '') obstacle = await obstacleTo(element, 'center');
    if (obstacle === '' && act.type === 'click') press(element);
    // Of the browser's own kind, as if typed.
    if (obstacle === '' && act.type === 'fill')
      (element as Element & { setUserInput(text: string): void }).setUserInput(act.text);
    if (obstacle === '' && act.type === 'check' && (element as HTMLInputElement).checked !== act.to) press(element);
  }
  return {
    texts: elements.map((each) => each.textContent ?? ''),
    visible: elements.map(isVisible),
    attributes: elements.map((each) =>
      Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])),
    ),
    obstacle,
  };
}
