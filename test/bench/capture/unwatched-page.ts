import type { DevToolsPipe } from './devtools-pipe.ts';

type Script<Arg, Result> = (arg: Arg) => Result | Promise<Result>;

/** A tab that DevTools is attached to only for as long as it is asked or told something. */
export class UnwatchedPage {
  readonly #pipe: DevToolsPipe;
  readonly #targetId: string;
  #session: string | undefined;

  private constructor(pipe: DevToolsPipe, targetId: string) {
    this.#pipe = pipe;
    this.#targetId = targetId;
  }

  static async open(pipe: DevToolsPipe): Promise<UnwatchedPage> {
    const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const page = new UnwatchedPage(pipe, targetId);
    await page.#attach();
    return page;
  }

  /** Calls a method of the protocol for this page. */
  send<Result>(method: string, params: object = {}): Promise<Result> {
    return this.#pipe.send<Result>(method, params, this.#session);
  }

  /** Resolves when the page has loaded. */
  async goto(url: string): Promise<void> {
    const session = this.#session;
    const loaded = this.#pipe.until(
      ({ method, sessionId }) => method === 'Page.loadEventFired' && sessionId === session,
    );
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /**
   * Runs a function in the page; it is sent as text, and what it takes and gives as JSON. It must hold no named function:
   * tsx would wrap that in a helper which the page has not.
   */
  async evaluate<Result, Arg>(script: Script<Arg, Result>, arg: Arg): Promise<Result> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: Result };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', {
      expression: `(${script})(${JSON.stringify(arg)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** The same with nothing attached meanwhile, as where people use it. */
  async evaluateAlone<Result, Arg>(script: Script<Arg, Result>, arg: Arg): Promise<Result> {
    // By then nothing is attached any more.
    const start = `
      Promise.resolve()
        .then(() => new Promise((resolve) => setTimeout(resolve, 200)))
        .then(() => (${script})(${JSON.stringify(arg)}))
        .then((value) => { window.outcome = { value }; }, (error) => { window.outcome = { error: String(error) }; })
        .then(() => { document.title = 'ended'; });`;
    await this.send('Runtime.evaluate', { expression: start });
    await this.#pipe.send('Target.detachFromTarget', { sessionId: this.#session });
    while ((await this.#title()) !== 'ended') await new Promise((resolve) => setTimeout(resolve, 100));
    await this.#attach();
    const { value, error } = await this.evaluate(
      () => Reflect.get(window, 'outcome') as { value: Result; error?: string },
      null,
    );
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** As the browser knows it. */
  async #title(): Promise<string | undefined> {
    const { targetInfos } = await this.#pipe.send<{ targetInfos: { targetId: string; title: string }[] }>(
      'Target.getTargets',
    );
    return targetInfos.find(({ targetId }) => targetId === this.#targetId)?.title;
  }

  async #attach(): Promise<void> {
    const { sessionId } = await this.#pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: this.#targetId,
      flatten: true,
    });
    this.#session = sessionId;
    await this.send('Page.enable');
  }
}
