import type { JSX } from 'preact';
import { MOST_OWN_GOODBYES, withGoodbyes } from '#model/goodbyes/own-goodbye.ts';
import { MOST_OWN_CODES, type OwnCode, withCodes } from '#model/services/own-code.ts';
import { isReconnect } from '#model/services/own-services.ts';
import { RECONNECT } from '#model/services/reconnect.ts';
import { parseCodes, writeCodes } from '#model/settings/codes-file.ts';
import { Section } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import { counted } from '#ui/words.ts';
import { datedName, type SettingsActions } from './changes.ts';
import { FileButton } from './file-button.tsx';
import { OwnCodeForm } from './own-code-form.tsx';
import { OwnList } from './own-list.tsx';

/** People's own codes, and the file by which they share these and their own goodbyes. */
export function OwnCodesSection({ actions }: { actions: SettingsActions }): JSX.Element {
  const { messages, language, settings, save, version } = actions;
  const codes = useChoice(settings, 'ownCodes');
  const goodbyes = useChoice(settings, 'ownGoodbyes');

  const exportCodes = () => {
    const now = Date.now();
    save(datedName('codes', now), writeCodes({ codes, goodbyes }, `WasClean ${version}`, now), 'application/json');
  };
  const refuse = (name: string, why: string) => actions.fail(messages('notImported', name, why));
  const importCodes = (name: string, text: string) => {
    const read = parseCodes(text);
    if ('problem' in read) return refuse(name, read.problem[language]);
    const ownCodes = withCodes(codes, read.content.codes);
    const ownGoodbyes = withGoodbyes(goodbyes, read.content.goodbyes);
    if (ownCodes.length > MOST_OWN_CODES) return refuse(name, messages('ownCodesTooMany'));
    if (ownGoodbyes.length > MOST_OWN_GOODBYES) return refuse(name, messages('ownGoodbyesTooMany'));
    const count = counted(messages, language, read.content.codes.length, 'ownCodesImportedOne', 'ownCodesImportedMany');
    const more = read.content.goodbyes.length;
    const done = more === 0 ? count : `${count} ${messages('ownGoodbyesImported', String(more))}`;
    actions.change({ ownCodes, ownGoodbyes }, done);
  };

  return (
    <Section id="codes" title={messages('ownCodesTitle')} hint={messages('ownCodesHint')}>
      <OwnList
        messages={messages}
        titleId="codes-title"
        items={codes}
        most={MOST_OWN_CODES}
        keyOf={({ match, first, last }) => `${match} ${first} ${last}`}
        nameOf={(code) => `${span(code)} ${code.name}`}
        addLabel={messages('codeAdd')}
        entry={(code) => <Entry code={code} actions={actions} />}
        form={(edited, others, onSave, onCancel) => (
          <OwnCodeForm actions={actions} edited={edited} others={others} onSave={onSave} onCancel={onCancel} />
        )}
        onChange={(ownCodes, deleted) =>
          actions.change({ ownCodes }, deleted && messages('codeDeleted', `${deleted.first} ${deleted.name}`))
        }
      >
        <button type="button" class="text-button" disabled={codes.length + goodbyes.length === 0} onClick={exportCodes}>
          {messages('ownCodesExport')}
        </button>
        <FileButton label={messages('ownCodesImport')} onPick={importCodes} onFail={refuse} />
      </OwnList>
    </Section>
  );
}

const span = ({ first, last }: OwnCode) => (first === last ? String(first) : `${first}–${last}`);

function Entry({ code, actions: { language } }: { code: OwnCode; actions: SettingsActions }) {
  const { name, match, meaning, advice } = code;
  return (
    <>
      <span class="entry-code code">{span(code)}</span>
      <div class="entry-text">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <bdi class="code muted">{match}</bdi>
        </p>
        <p>
          <bdi>{meaning}</bdi>
        </p>
        {advice !== '' && (
          <p class="muted">
            <bdi>{isReconnect(advice) ? RECONNECT[advice][language] : advice}</bdi>
          </p>
        )}
      </div>
    </>
  );
}
