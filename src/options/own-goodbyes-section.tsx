import type { JSX } from 'preact';
import { MOST_OWN_GOODBYES, type OwnGoodbye } from '#model/goodbyes/own-goodbye.ts';
import type { Messages } from '#ui/messages.ts';
import { Section } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import type { SettingsActions } from './changes.ts';
import { OwnGoodbyeForm } from './own-goodbye-form.tsx';
import { OwnList } from './own-list.tsx';
import { SiteList } from './site-list.tsx';

/** Goodbyes of people's own protocols, and the sites where those of unknown ones are guessed. */
export function OwnGoodbyesSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages, settings } = actions;
  const goodbyes = useChoice(settings, 'ownGoodbyes');
  return (
    <Section id="own-goodbyes" title={messages('ownGoodbyesTitle')} hint={messages('ownGoodbyesHint')}>
      <OwnList
        messages={messages}
        titleId="own-goodbyes-title"
        items={goodbyes}
        most={MOST_OWN_GOODBYES}
        keyOf={({ match, prefix, path, value }) => [match, prefix, path, value].join('\n')}
        nameOf={({ name, prefix, path, value }) => [name, toldBy(prefix, path, value)].join(' ')}
        addLabel={messages('goodbyeAdd')}
        entry={(goodbye) => <Entry goodbye={goodbye} messages={messages} />}
        form={(edited, others, onSave, onCancel) => (
          <OwnGoodbyeForm actions={actions} edited={edited} others={others} onSave={onSave} onCancel={onCancel} />
        )}
        onChange={(ownGoodbyes, deleted) =>
          actions.change({ ownGoodbyes }, deleted && messages('codeDeleted', deleted.name))
        }
      />
      <SiteList
        actions={actions}
        choice="guessGoodbyes"
        title={messages('guessGoodbyes')}
        hint={messages('guessGoodbyesHint')}
        none={messages('guessGoodbyesNone')}
        known={(host, by) => messages('guessKnown', host, by)}
      />
    </Section>
  );
}

/** What tells the message, in a few signs. */
const toldBy = (prefix: string, path: string, value: string): string =>
  [prefix && `${prefix}…`, path && (value === '' ? path : `${path}: ${value}`)].filter(Boolean).join(' ');

function Entry({ goodbye, messages }: { goodbye: OwnGoodbye; messages: Messages }) {
  const { name, match, prefix, path, value, code, reason, ends } = goodbye;
  return (
    <div class="entry-text">
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <bdi class="code muted">{match}</bdi>
      </p>
      <p>
        <bdi class="code">{toldBy(prefix, path, value)}</bdi>
      </p>
      {code + reason !== '' && (
        <p class="muted">
          {code !== '' && <bdi>{`${messages('columnCode')}: ${code} `}</bdi>}
          {reason !== '' && <bdi>{`${messages('columnReason')}: ${reason}`}</bdi>}
        </p>
      )}
      {!ends && <p class="muted">{messages('goodbyeEndsNo')}</p>}
    </div>
  );
}
