import { useSignal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Blank } from './blank.tsx';
import { endedAsUsual } from './cause-family.ts';
import { CloseTable } from './close-table.tsx';
import { Detail } from './detail.tsx';
import type { PanelHost } from './host.ts';
import { loadEngine } from './load-engine.ts';
import { createLogModel, type LogModel } from './log-model.ts';
import { followOwnServices, type OwnServices } from './own-services.ts';
import { PatternCards } from './pattern-cards.tsx';
import { createPatternModel, type PatternModel } from './pattern-model.ts';
import { RecordingNote } from './recording-note.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { createVerdictBook, type VerdictBook } from './verdict-book.ts';

/** Shows the log of one tab. Returns what takes it down again. */
export function mountPanel(root: Element, host: PanelHost): () => void {
  const model = createLogModel(host);
  const engine = loadEngine();
  const own = followOwnServices(host.settings);
  const verdicts = createVerdictBook({ engine, closes: model.closes, own: own.services });
  const patterns = createPatternModel({
    engine,
    closes: model.listed,
    chosen: model.pattern,
    isOrdinary(connection) {
      const verdict = verdicts.now(connection);
      return verdict !== null && endedAsUsual(connection, verdict);
    },
  });
  render(<Panel model={model} verdicts={verdicts} patterns={patterns} own={own} host={host} />, root);
  return () => {
    render(null, root);
    patterns.stop();
    verdicts.stop();
    own.stop();
    model.stop();
  };
}

interface PanelProps {
  model: LogModel;
  verdicts: VerdictBook;
  patterns: PatternModel;
  own: OwnServices;
  host: PanelHost;
}

function Panel({ model, verdicts, patterns, own, host }: PanelProps): JSX.Element {
  const { messages, language } = host;
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const selected = model.selected.value;
  const blank = model.counts.value.shown === 0;

  const codes = useSignal<typeof import('./codes-view.tsx') | null>(null);
  const codesButton = useRef<HTMLButtonElement>(null);

  const openCodes = async () => {
    codes.value = await import(/* webpackChunkName: "codes" */ './codes-view.tsx');
  };
  const closeCodes = () => {
    codes.value = null;
  };
  useLayoutEffect(() => {
    return codes.value ? () => codesButton.current?.focus() : undefined;
  }, [codes.value]);

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

  const CodesView = codes.value?.CodesView;
  return (
    <>
      {CodesView && <CodesView host={host} own={own.services.value} onClose={closeCodes} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus */}
      <div class="panel" hidden={CodesView !== undefined} data-looked={patterns.looked.value} onKeyDown={onKeyDown}>
        <Toolbar model={model} host={host} codesButton={codesButton} onOpenCodes={openCodes} />
        <RecordingNote host={host} />
        <PatternCards model={model} patterns={patterns} host={host} />
        <main class="panel-body">
          <div ref={list} class="list">
            {blank ? (
              <Blank model={model} host={host} />
            ) : (
              <CloseTable
                model={model}
                verdicts={verdicts}
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
              verdicts={verdicts}
              host={host}
              paneRef={pane}
              onClose={closeDetail}
            />
          )}
        </main>
        <StatusLine model={model} messages={messages} language={language} />
      </div>
    </>
  );
}
