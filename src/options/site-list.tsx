import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type HostProblem, parseHost } from '#model/settings/host-name.ts';
import { excludedBy } from '#model/settings/recording.ts';
import { MOST_HOSTS, type Settings } from '#model/settings/settings.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { Problem } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { SettingsActions } from './changes.ts';

const problemKeys: Record<HostProblem, MessageKey> = {
  empty: 'hostEmpty',
  wildcard: 'hostWildcard',
  more: 'hostMore',
  invalid: 'hostInvalid',
};

interface SiteListProps {
  actions: SettingsActions;
  choice: 'neverRecord' | 'guessGoodbyes';
  title: string;
  hint: string;
  /** What stands in place of an empty list. */
  none: string;
  /** Says of a site that it is in the list, and by what. */
  known(host: string, by: string): string;
}

/** Sites for which something is chosen. */
export function SiteList({ actions, choice, title, hint, none, known }: SiteListProps): JSX.Element {
  const { messages, settings } = actions;
  const sites = useChoice(settings, choice);
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const change = (hosts: string[], done: string) => {
    const changes: Partial<Settings> = {};
    changes[choice] = hosts;
    actions.change(changes, done);
  };
  const add = () => {
    const parsed = parseHost(typed.value);
    problem.value =
      'problem' in parsed ? messages(problemKeys[parsed.problem], typed.value.trim()) : refusal(parsed.host);
    field.current?.focus();
    if (problem.value !== null || 'problem' in parsed) return;
    change([...sites, parsed.host], messages('siteAdded', parsed.host));
    typed.value = '';
  };
  const refusal = (host: string): string | null => {
    const [by] = excludedBy(sites, host);
    if (by !== undefined) return known(host, by);
    return sites.length >= MOST_HOSTS ? messages('hostTooMany') : null;
  };
  const remove = (site: string, index: number) => {
    // The button that has the focus goes away with its site.
    const buttons = list.current?.querySelectorAll('button');
    (buttons?.[index + 1] ?? buttons?.[index - 1] ?? field.current)?.focus();
    change(
      sites.filter((other) => other !== site),
      messages('siteRemoved', site),
    );
  };

  return (
    <div class="sites">
      <h3 id={`${choice}-title`}>{title}</h3>
      <p class="hint" id={`${choice}-hint`}>
        {hint}
      </p>
      {sites.length === 0 ? (
        <p class="muted">{none}</p>
      ) : (
        <ul ref={list} class="entries" aria-labelledby={`${choice}-title`}>
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
        <label for={`${choice}-site`}>{messages('siteToAdd')}</label>
        <div class="with-button">
          <input
            ref={field}
            id={`${choice}-site`}
            type="text"
            value={typed.value}
            placeholder="example.com"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-invalid={problem.value !== null}
            aria-describedby={`${choice}-${problem.value === null ? 'hint' : 'problem'}`}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
          <button type="submit" class="text-button">
            {messages('add')}
          </button>
        </div>
        <Problem id={`${choice}-problem`} text={problem.value} />
      </form>
    </div>
  );
}
