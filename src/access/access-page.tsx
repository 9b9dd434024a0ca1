import { type JSX, render } from 'preact';
import type { Connection } from '#model/record/connection.ts';
import { barrierAt, type HostAccess } from '#model/settings/host-access.ts';
import type { Messages } from '#ui/messages.ts';
import { Section } from '#ui/section.tsx';

/** What the page that asks for access needs. */
export interface AccessHost {
  messages: Messages;
  browser: Connection['browser'];
  access: HostAccess;
  /** Lets the browser ask the person for access to all sites. Called in a click. */
  request(): void;
}

/** Shows where the extension may run. Called again, it shows what is so then. */
export function showAccess(root: Element, host: AccessHost): void {
  render(<AccessPage host={host} />, root);
}

function AccessPage({ host: { messages, browser, access, request } }: { host: AccessHost }): JSX.Element {
  const { origins, files, privateWindows } = access;
  const inFirefox = browser === 'firefox';
  const isEverywhere = barrierAt('', access) === null;
  const sites = isEverywhere
    ? messages('accessSitesAll')
    : origins.length > 0
      ? messages('accessSitesSome', origins.join(', '))
      : messages('accessSitesNone');
  return (
    <div class="settings">
      <header class="settings-head">
        <img src="icons/icon.svg" width="28" height="28" alt="" />
        <h1>{messages('accessTitle')}</h1>
      </header>
      <main>
        <Section id="sites" title={messages('accessSites')} hint={messages('accessSitesHint')}>
          <p role="status">{sites}</p>
          {!isEverywhere && (
            <button type="button" class="text-button is-primary" onClick={request}>
              {messages('accessAllow')}
            </button>
          )}
        </Section>
        <Section id="private" title={messages('accessPrivate')}>
          <p>{messages(privateWindows ? 'accessPrivateYes' : 'accessPrivateNo')}</p>
          <p class="hint">{messages(inFirefox ? 'accessPrivateFirefox' : 'accessPrivateChromium')}</p>
        </Section>
        <Section id="files" title={messages('accessFiles')}>
          <p>{messages(files ? 'accessFilesYes' : 'accessFilesNo')}</p>
          <p class="hint">{messages(inFirefox ? 'accessFilesFirefox' : 'accessFilesChromium')}</p>
        </Section>
      </main>
    </div>
  );
}
