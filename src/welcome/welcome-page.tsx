import { type JSX, render } from 'preact';
import { type SampleClose, sampleCloses } from '#model/log-file/sample.ts';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { Section } from '#ui/section.tsx';

/** What the page that opens after installing needs. */
export interface WelcomeHost {
  messages: Messages;
  /** Shows the recorded log of the playground with one of its closes selected. Called in a click. */
  openSample(close: SampleClose): void | Promise<void>;
  openSettings(): void;
}

/** Shows where the panel is, what it is like, and what is recorded. */
export function showWelcome(root: Element, host: WelcomeHost): void {
  render(<WelcomePage host={host} />, root);
}

const sampleNames: Readonly<Record<SampleClose, MessageKey>> = {
  normal: 'welcomeTryNormal',
  expired: 'welcomeTryExpired',
  refused: 'welcomeTryRefused',
};

const recorded: readonly MessageKey[] = ['welcomeRecorded1', 'welcomeRecorded2', 'welcomeRecorded3'];
const never: readonly MessageKey[] = ['welcomeNever1', 'welcomeNever2', 'welcomeNever3'];

function WelcomePage({ host: { messages, openSample, openSettings } }: { host: WelcomeHost }): JSX.Element {
  return (
    <div class="settings">
      <header class="settings-head">
        <img src="icons/icon.svg" width="28" height="28" alt="" />
        <h1>{messages('welcomeTitle')}</h1>
      </header>
      <main>
        <Section id="where" title={messages('welcomeWhere')}>
          <p>{messages('welcomeWhereText')}</p>
          <DevToolsPicture label={messages('welcomePicture')} />
          <p class="hint">{messages('welcomeReload')}</p>
        </Section>
        <Section id="try" title={messages('welcomeTry')} hint={messages('welcomeTryHint')}>
          <div class="buttons">
            {sampleCloses.map((close) => (
              <button key={close} type="button" class="text-button" onClick={() => void openSample(close)}>
                {messages(sampleNames[close])}
              </button>
            ))}
          </div>
        </Section>
        <Section id="recorded" title={messages('welcomeRecorded')}>
          <List keys={recorded} messages={messages} />
        </Section>
        <Section id="never" title={messages('welcomeNever')}>
          <List keys={never} messages={messages} />
          <p>
            <button type="button" class="link" onClick={openSettings}>
              {messages('settings')}
            </button>
          </p>
        </Section>
      </main>
    </div>
  );
}

function List({ keys, messages }: { keys: readonly MessageKey[]; messages: Messages }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{messages(key)}</li>
      ))}
    </ul>
  );
}

/** The tabs of DevTools with its menu open, as they are where there is no room for all. The names are DevTools' own. */
function DevToolsPicture({ label }: { label: string }) {
  return (
    <div class="devtools-picture" role="img" aria-label={label}>
      <div class="devtools-tabs">
        <span>Elements</span>
        <span>Console</span>
        <span>Sources</span>
        <span>Network</span>
        <span class="is-open">»</span>
      </div>
      <div class="devtools-menu">
        <span>Performance</span>
        <span>Memory</span>
        <strong>WasClean</strong>
      </div>
    </div>
  );
}
