import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { reconnectsReport } from '#model/export/summary/reconnects-summary.ts';
import type { Localized } from '#model/localized.ts';
import { endpointOf } from '#model/patterns/group.ts';
import { clientOf } from '#model/reconnects/chain.ts';
import { type Reconnects, reconnectsOf } from '#model/reconnects/reconnects.ts';
import { isOpen } from '#model/reconnects/rehearsal.ts';
import { reconnectLines, resultOf } from '#model/reconnects/words.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { PlacedText } from './code-place.tsx';
import { Fold } from './fold.tsx';
import { RehearsalForm } from './rehearsal-form.tsx';
import type { RehearsalModel } from './rehearsal-model.ts';
import { RehearsalNote, rehearsedLines } from './rehearsal-note.tsx';

interface ReconnectsSectionProps {
  connection: EndedConnection;
  /** The closes around it, itself among them. */
  around: readonly EndedConnection[];
  /** What is open in the tab. */
  live: readonly Connection[];
  /** Null where nothing can be closed, as beside an imported log. */
  rehearsal: RehearsalModel | null;
  host: PanelHost;
}

/** How the page connects again to this endpoint, and a way to try it. */
export function ReconnectsSection({ connection, around, live, rehearsal, host }: ReconnectsSectionProps): JSX.Element {
  const { messages, language } = host;
  const asked = useSignal(false);
  const reconnects = reconnectsOf(connection, [...around, ...live]);
  const { endpoint } = reconnects;
  const now = rehearsal?.now.value?.endpoint === endpoint ? rehearsal.now.value : null;
  const open = live.filter((other) => isOpen(other) && endpointOf(other) === endpoint);
  const one = open.find((other) => clientOf(other) === clientOf(connection)) ?? open.at(-1);
  const runs = now !== null && now.waitsFor !== null;
  return (
    <Fold title={messages('reconnects')} more={resultOf(reconnects)[language]} isOpen={now !== null}>
      {/* The first line stands in the summary. */}
      <Lines lines={reconnectLines(reconnects).slice(1)} host={host} />
      <p class="reconnect-acts">
        <CopyReport reconnects={reconnects} first={[]} host={host} />
        {rehearsal && !runs && !asked.value && (
          <button
            type="button"
            class="text-button"
            disabled={one === undefined}
            title={messages(one ? 'rehearseTitle' : 'rehearseNothing')}
            onClick={() => {
              asked.value = true;
            }}
          >
            {messages('rehearse')}
          </button>
        )}
      </p>
      {rehearsal && asked.value && (
        <RehearsalForm
          messages={messages}
          language={language}
          onStart={(plan) => {
            asked.value = false;
            if (one) rehearsal.start(one, live, plan);
          }}
          onCancel={() => {
            asked.value = false;
          }}
        />
      )}
      {rehearsal && now && <RehearsalNote now={now} host={host} onStop={rehearsal.stop} />}
      {now?.reconnects && (
        <>
          <Lines lines={reconnectLines(now.reconnects)} host={host} />
          <p class="reconnect-acts">
            <CopyReport reconnects={now.reconnects} first={rehearsedLines(now)} host={host} />
          </p>
        </>
      )}
    </Fold>
  );
}

function Lines({ lines, host }: { lines: readonly Localized[]; host: PanelHost }) {
  const { messages, language, openResource } = host;
  return (
    <ul class="reconnect-lines">
      {lines.map((line) => (
        <li key={line.en}>
          <PlacedText text={line[language]} messages={messages} openResource={openResource} />
        </li>
      ))}
    </ul>
  );
}

interface CopyReportProps {
  reconnects: Reconnects;
  /** Lines that stand before all others. */
  first: readonly Localized[];
  host: PanelHost;
}

/** Copies it as Markdown, as redacted as exports are; the button says whether that was done, until the focus leaves. */
function CopyReport({ reconnects, first, host }: CopyReportProps) {
  const { messages, language, settings, copy } = host;
  const said = useSignal<'copied' | 'notCopied' | null>(null);
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        const report = reconnectsReport(reconnects, first, { language, redact: settings.get('redactExports') });
        said.value = copy(report) ? 'copied' : 'notCopied';
      }}
      onBlur={() => {
        said.value = null;
      }}
    >
      <span aria-live="polite">{messages(said.value ?? 'copyForIssue')}</span>
    </button>
  );
}
