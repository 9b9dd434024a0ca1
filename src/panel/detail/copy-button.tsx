import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import { escapeControls } from '#model/export/escape-controls.ts';
import { exportLog } from '#model/export/export-log.ts';
import { connectionLine, connectionSummary } from '#model/export/summary/connection-summary.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { usePopover } from '#ui/use-popover.ts';

interface CopyButtonProps {
  connection: EndedConnection;
  /** Null while it is not known. */
  verdict: Verdict | null;
  host: PanelHost;
}

/** Copies the close: as a bug report, as a log of one, or in one line; as redacted as exports are. */
export function CopyButton({ connection, verdict, host }: CopyButtonProps): JSX.Element {
  const { messages, language, settings, version, copy } = host;
  const { open, whole, button, leave, onKeyDown } = usePopover();
  const said = useSignal('');
  const options = () => ({ language, redact: settings.get('redactExports') });
  const forms: readonly [MessageKey, () => string][] = [
    ...(verdict
      ? [['copyMarkdown', () => connectionSummary(connection, verdict, options())] as [MessageKey, () => string]]
      : []),
    ['copyJson', () => jsonOf()],
    ['copyLine', () => connectionLine(connection, verdict, options())],
  ];
  const jsonOf = () => {
    const log = exportLog([connection], { ...options(), generator: `WasClean ${version}`, exportedAt: Date.now() });
    return `${escapeControls(JSON.stringify(log, null, 2))}\n`;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div ref={whole} class="copy" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        title={messages('copy')}
        aria-expanded={open.value}
        onClick={() => {
          said.value = '';
          open.value = !open.value;
        }}
      >
        <Icon name="copy" />
        <span class="hidden">{messages('copy')}</span>
      </button>
      {open.value && (
        <div class="popover copy-menu">
          {forms.map(([name, form]) => (
            <button
              key={name}
              type="button"
              class="menu-item"
              onClick={() => {
                said.value = messages(copy(form()) ? 'copied' : 'notCopied');
                leave();
              }}
            >
              {messages(name)}
            </button>
          ))}
        </div>
      )}
      <span role="status" class="hidden">
        {said.value}
      </span>
    </div>
  );
}
