import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type HostProblem, parseHost } from '#model/settings/host-name.ts';
import { excludedBy } from '#model/settings/recording.ts';
import { MOST_HOSTS } from '#model/settings/settings.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { Problem } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { Desk } from './changes.ts';

const problemKeys: Record<HostProblem, MessageKey> = {
  empty: 'hostEmpty',
  wildcard: 'hostWildcard',
  more: 'hostMore',
  invalid: 'hostInvalid',
};

/** The sites that are left out of recording. */
export function SiteList({ desk }: { desk: Desk }): JSX.Element {
  const { messages, settings } = desk;
  const sites = useChoice(settings, 'neverRecord');
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const add = () => {
    const parsed = parseHost(typed.value);
    problem.value =
      'problem' in parsed ? messages(problemKeys[parsed.problem], typed.value.trim()) : refusal(parsed.host);
    field.current?.focus();
    if (problem.value !== null || 'problem' in parsed) return;
    desk.change({ neverRecord: [...sites, parsed.host] }, messages('siteAdded', parsed.host));
    typed.value = '';
  };
  const refusal = (host: string): string | null => {
    const [by] = excludedBy(sites, host);
    if (by !== undefined) return messages('hostKnown', host, by);
    return sites.length >= MOST_HOSTS ? messages('hostTooMany') : null;
  };
  const remove = (site: string, index: number) => {
    // The button that has the focus goes away with its site.
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[index + 1] ?? buttons?.[index - 1] ?? field.current)?.focus();
    desk.change({ neverRecord: sites.filter((other) => other !== site) }, messages('siteRemoved', site));
  };

  return (
    <div class="sites">
      <h3 id="sites-title">{messages('neverRecord')}</h3>
      <p class="hint" id="sites-hint">
        {messages('neverRecordHint')}
      </p>
      {sites.length === 0 ? (
        <p class="muted">{messages('neverRecordNone')}</p>
      ) : (
        <ul ref={list} class="entries" aria-labelledby="sites-title">
          {sites.map((site, index) => (
            <li key={site} class="entry">
              <bdi class="code">{site}</bdi>
              <button
                type="button"
                class="icon-button"
                title={messages('removeNamed', site)}
                onClick={() => remove(site, index)}
              >
                <Icon name="dismiss" />
                <span class="hidden">{messages('removeNamed', site)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="add-site"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for="site">{messages('siteToAdd')}</label>
        <div class="with-button">
          <input
            ref={field}
            id="site"
            type="text"
            value={typed.value}
            placeholder="example.com"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-invalid={problem.value !== null}
            aria-describedby={problem.value === null ? 'sites-hint' : 'site-problem'}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
          <button type="submit" class="text-button">
            {messages('add')}
          </button>
        </div>
        <Problem id="site-problem" text={problem.value} />
      </form>
    </div>
  );
}
