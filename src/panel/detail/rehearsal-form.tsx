import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { Language } from '#model/localized.ts';
import type { RehearsalPlan } from '#model/reconnects/rehearsal.ts';
import { MAX_REASON_BYTES, reasonBytes, takesCode } from '#model/record/close-arguments.ts';
import type { Messages } from '#ui/messages.ts';

interface RehearsalFormProps {
  messages: Messages;
  language: Language;
  onStart(plan: RehearsalPlan): void;
  onCancel(): void;
}

/** The most closes of one rehearsal: with ten the shape of the waits is plain. */
const MOST = 10;

/** Asks how often and with what the connections are to be closed. */
export function RehearsalForm({ messages, language, onStart, onCancel }: RehearsalFormProps): JSX.Element {
  const first = useRef<HTMLInputElement>(null);
  const code = useSignal('4000');
  const reason = useSignal('');
  const times = useSignal('3');
  useLayoutEffect(() => first.current?.focus(), []);
  const number = /^\d{1,5}$/.test(code.value) ? Number(code.value) : Number.NaN;
  const count = /^\d{1,2}$/.test(times.value) ? Number(times.value) : Number.NaN;
  const wrongCode = !takesCode(number);
  const wrongTimes = !(count >= 1 && count <= MOST);
  const wrongReason = reasonBytes(reason.value) > MAX_REASON_BYTES;
  const note = () => {
    if (wrongCode) return messages('closeDialogCodeWrong');
    if (wrongTimes) return messages('rehearsalTimesWrong', String(MOST));
    if (wrongReason) return messages('closeDialogBytes', String(reasonBytes(reason.value)), String(MAX_REASON_BYTES));
    return lookUp(number).name[language];
  };
  const wrong = wrongCode || wrongTimes || wrongReason;
  return (
    <form
      class="rehearsal-form"
      aria-label={messages('rehearse')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onStart({ code: number, reason: reason.value, times: count });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        <span>{messages('closeDialogCode')}</span>
        <input
          ref={first}
          inputMode="numeric"
          size={5}
          value={code.value}
          aria-invalid={wrongCode}
          aria-describedby="rehearsal-note"
          autocomplete="off"
          onInput={({ currentTarget }) => {
            code.value = currentTarget.value.trim();
          }}
        />
      </label>
      <label>
        <span>{messages('closeDialogReason')}</span>
        <input
          size={12}
          value={reason.value}
          aria-invalid={wrongReason}
          aria-describedby="rehearsal-note"
          autocomplete="off"
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        <span>{messages('rehearsalTimes')}</span>
        <input
          inputMode="numeric"
          size={3}
          value={times.value}
          aria-invalid={wrongTimes}
          aria-describedby="rehearsal-note"
          autocomplete="off"
          onInput={({ currentTarget }) => {
            times.value = currentTarget.value.trim();
          }}
        />
      </label>
      <p id="rehearsal-note" class={wrong ? 'wrong' : 'muted'} role="status">
        {note()}
      </p>
      <p class="rehearsal-acts">
        <button type="submit" class="text-button is-primary" disabled={wrong}>
          {messages('rehearsalStart')}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {messages('cancel')}
        </button>
      </p>
    </form>
  );
}
