import type { JSX } from 'preact';
import type { MatchKind, MatchProblem } from '#model/services/own-match.ts';
import type { MessageKey } from '#ui/messages.ts';
import { DraftInput, type FormState } from './draft-input.tsx';

/** What is wrong with a pattern, in words. */
export const MATCH_PROBLEMS: Record<MatchProblem, MessageKey> = {
  empty: 'matchEmpty',
  long: 'tooLong',
  host: 'matchHostWrong',
  subprotocol: 'matchSubprotocolWrong',
};

/** By what connections are recognised: the URL or the subprotocol. */
export function MatchFields({ state }: { state: FormState<'kind' | 'match'> }): JSX.Element {
  const { messages } = state;
  const isUrl = state.draft.value.kind === 'url';
  return (
    <>
      <fieldset class="kinds">
        <legend>{messages('matchBy')}</legend>
        <Kind kind="url" label={messages('matchUrl')} state={state} />
        <Kind kind="subprotocol" label={messages('matchSubprotocol')} state={state} />
      </fieldset>
      <DraftInput
        {...state}
        field="match"
        label={messages(isUrl ? 'matchUrlPattern' : 'matchSubprotocolPattern')}
        hint={messages(isUrl ? 'matchUrlHint' : 'matchSubprotocolHint')}
        placeholder={isUrl ? 'chat.example/*' : 'chat.v#'}
        code
      />
    </>
  );
}

interface KindProps {
  kind: MatchKind;
  label: string;
  state: FormState<'kind' | 'match'>;
}

function Kind({ kind, label, state: { form, draft } }: KindProps) {
  return (
    <label class="choice">
      <input
        type="radio"
        name={`${form}-kind`}
        checked={draft.value.kind === kind}
        onChange={() => {
          draft.value = { ...draft.value, kind };
        }}
      />
      <span>{label}</span>
    </label>
  );
}
