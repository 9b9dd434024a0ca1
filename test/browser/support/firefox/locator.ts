import { PATIENCE } from '../../../support/patience.ts';
import type { TestLocator } from '../test-browser.ts';
import type { Act, Found, Step, Wanted } from './elements.ts';

/** Looks and acts in a document. */
export type Look = (steps: Step[], act: Act) => Promise<Found>;

const wantedOf = (text: string | RegExp, exact = false): Wanted => {
  if (typeof text !== 'string') return { pattern: text.source, flags: text.flags };
  return exact ? { whole: text } : { part: text };
};

/** The ways to find elements, from some that were found before. */
export abstract class FirefoxFinding {
  protected abstract find(step: Step): FirefoxLocator;

  locator(css: string, { hasText }: { hasText?: string } = {}): TestLocator {
    return this.find({ by: 'css', css, text: hasText === undefined ? null : wantedOf(hasText) });
  }

  getByRole(role: string, { name }: { name?: string | RegExp } = {}): TestLocator {
    return this.find({ by: 'role', role, name: name === undefined ? null : wantedOf(name) });
  }

  getByText(text: string, { exact }: { exact?: boolean } = {}): TestLocator {
    return this.find({ by: 'text', text: wantedOf(text, exact) });
  }

  getByLabel(text: string): TestLocator {
    return this.find({ by: 'label', text: wantedOf(text) });
  }
}

/** Elements of a document in Firefox. */
export class FirefoxLocator extends FirefoxFinding implements TestLocator {
  readonly #look: Look;
  readonly #steps: Step[];

  constructor(look: Look, steps: Step[]) {
    super();
    this.#look = look;
    this.#steps = steps;
  }

  protected find(step: Step): FirefoxLocator {
    return new FirefoxLocator(this.#look, [...this.#steps, step]);
  }

  first(): TestLocator {
    return this.nth(0);
  }

  last(): TestLocator {
    return this.nth(-1);
  }

  nth(index: number): TestLocator {
    return this.find({ by: 'index', index });
  }

  async count(): Promise<number> {
    return (await this.allTextContents()).length;
  }

  async allTextContents(): Promise<string[]> {
    return (await this.#look(this.#steps, { type: 'look' })).texts;
  }

  async isVisible(): Promise<boolean> {
    return (await this.#look(this.#steps, { type: 'look' })).visible[0] ?? false;
  }

  async textContent(): Promise<string | null> {
    return (await this.#once({ type: 'look' })).texts[0] ?? null;
  }

  async getAttribute(name: string): Promise<string | null> {
    return (await this.#once({ type: 'look' })).attributes[0]?.[name] ?? null;
  }

  async click(): Promise<void> {
    await this.#once({ type: 'click' });
  }

  async fill(text: string): Promise<void> {
    await this.#once({ type: 'fill', text });
  }

  async check(): Promise<void> {
    await this.#once({ type: 'check', to: true });
  }

  async uncheck(): Promise<void> {
    await this.#once({ type: 'check', to: false });
  }

  /** Acts once, as soon as there is exactly one such element and nothing is in the way. */
  async #once(act: Act): Promise<Found> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.#look(this.#steps, act);
      if (found.obstacle === '') return found;
      if (Date.now() > end) throw new Error(`${act.type} ${JSON.stringify(this.#steps)}: ${found.obstacle}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
