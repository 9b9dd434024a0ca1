import { type JSX, render } from 'preact';
import { useRef } from 'preact/hooks';
import { Blank } from './blank.tsx';
import { CloseTable } from './close-table.tsx';
import { Detail } from './detail.tsx';
import type { PanelHost } from './host.ts';
import { createLogModel, type LogModel } from './log-model.ts';
import { RecordingNote } from './recording-note.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { useChoice } from './use-choice.ts';

/** Shows the log of one tab. Returns what takes it down again. */
export function mountPanel(root: Element, host: PanelHost): () => void {
  const model = createLogModel(host);
  render(<Panel model={model} host={host} />, root);
  return () => {
    render(null, root);
    model.stop();
  };
}

function Panel({ model, host }: { model: LogModel; host: PanelHost }): JSX.Element {
  const { messages, language } = host;
  const ownCodes = useChoice(host.settings, 'ownCodes');
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const selected = model.selected.value;
  const blank = model.counts.value.shown === 0;

  const closeDetail = () => {
    model.select(null);
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || selected === null) return;
    closeDetail();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus
    <div class="panel" onKeyDown={onKeyDown}>
      <Toolbar model={model} host={host} />
      <RecordingNote host={host} />
      <main class="panel-body">
        <div ref={list} class="list">
          {blank ? (
            <Blank model={model} host={host} />
          ) : (
            <CloseTable
              model={model}
              messages={messages}
              language={language}
              onOpenDetail={() => pane.current?.focus()}
            />
          )}
        </div>
        {selected && (
          <Detail
            key={selected.id}
            connection={selected}
            closes={model.closes.value}
            ownCodes={ownCodes}
            messages={messages}
            language={language}
            paneRef={pane}
            onClose={closeDetail}
          />
        )}
      </main>
      <StatusLine model={model} messages={messages} language={language} />
    </div>
  );
}
