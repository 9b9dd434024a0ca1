import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { MOST_OWN_CODES, type OwnCode, withCodes } from '#model/services/own-code.ts';
import { parseCodes, writeCodes } from '#model/settings/codes-file.ts';
import { Section } from '#ui/section.tsx';
import { useChoice } from '#ui/use-choice.ts';
import { counted } from '#ui/words.ts';
import { type Desk, datedName } from './changes.ts';
import { FileButton } from './file-button.tsx';
import { OwnCodeEntry } from './own-code-entry.tsx';
import { OwnCodeForm } from './own-code-form.tsx';

/** People's own codes. */
export function OwnCodesSection({ desk }: { desk: Desk }): JSX.Element {
  const { messages, language, settings, save, version } = desk;
  const codes = useChoice(settings, 'ownCodes');
  // The key of the code that is edited, `new` for one that is being added.
  const open = useSignal<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusSoon = (find: () => HTMLElement | null | undefined) => requestAnimationFrame(() => find()?.focus());

  const close = () => {
    const place = codes.findIndex((code) => keyOf(code) === open.value);
    open.value = null;
    focusSoon(() => list.current?.children[place]?.querySelector('button') ?? addButton.current);
  };
  const keep = (code: OwnCode) => {
    const edited = open.value;
    const next = edited === 'new' ? [...codes, code] : codes.map((known) => (keyOf(known) === edited ? code : known));
    desk.change({ ownCodes: next });
    close();
  };
  const remove = (code: OwnCode) => {
    desk.change({ ownCodes: codes.filter((known) => known !== code) }, messages('codeDeleted', nameOf(code)));
    focusSoon(() => addButton.current);
  };
  const exportCodes = () => {
    const now = Date.now();
    save(datedName('codes', now), writeCodes(codes, `WasClean ${version}`, now), 'application/json');
  };
  const refuse = (name: string, why: string) => desk.fail(messages('notImported', name, why));
  const importCodes = (name: string, text: string) => {
    const read = parseCodes(text);
    if ('problem' in read) return refuse(name, read.problem[language]);
    const all = withCodes(codes, read.content);
    if (all.length > MOST_OWN_CODES) return refuse(name, messages('ownCodesTooMany'));
    const count = counted(messages, language, read.content.length, 'ownCodesImportedOne', 'ownCodesImportedMany');
    desk.change({ ownCodes: all }, count);
  };

  return (
    <Section id="codes" title={messages('ownCodesTitle')} hint={messages('ownCodesHint')}>
      {codes.length === 0 ? (
        <p class="muted">{messages('ownCodesNone')}</p>
      ) : (
        <ul ref={list} class="entries" aria-labelledby="codes-title">
          {codes.map((code) =>
            keyOf(code) === open.value ? (
              <li key={keyOf(code)}>
                <OwnCodeForm
                  desk={desk}
                  edited={code}
                  others={codes.filter((other) => other !== code)}
                  onSave={keep}
                  onCancel={close}
                />
              </li>
            ) : (
              <OwnCodeEntry
                key={keyOf(code)}
                code={code}
                desk={desk}
                onEdit={() => {
                  open.value = keyOf(code);
                }}
                onDelete={() => remove(code)}
              />
            ),
          )}
        </ul>
      )}
      {open.value === 'new' && <OwnCodeForm desk={desk} edited={null} others={codes} onSave={keep} onCancel={close} />}
      <div class="buttons">
        <button
          ref={addButton}
          type="button"
          class="text-button"
          disabled={open.value === 'new' || codes.length >= MOST_OWN_CODES}
          onClick={() => {
            open.value = 'new';
          }}
        >
          {messages('codeAdd')}
        </button>
        <button type="button" class="text-button" disabled={codes.length === 0} onClick={exportCodes}>
          {messages('ownCodesExport')}
        </button>
        <FileButton label={messages('ownCodesImport')} onPick={importCodes} onFail={refuse} />
      </div>
    </Section>
  );
}

const keyOf = ({ match, first, last }: OwnCode) => `${match} ${first} ${last}`;
const nameOf = ({ first, name }: OwnCode) => `${first} ${name}`;
