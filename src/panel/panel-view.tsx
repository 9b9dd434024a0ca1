import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { OwnServices } from '#log/own-services.ts';
import type { CauseFinder } from '#log/verdicts/cause-finder.ts';
import type { VerdictCache } from '#log/verdicts/verdict-cache.ts';
import { RecordingNote } from '#ui/recording-note.tsx';
import { useChoice } from '#ui/use-choice.ts';
import { useRecording } from '#ui/use-recording.ts';
import { Blank } from './blank.tsx';
import type { RehearsalModel } from './detail/rehearsal-model.ts';
import type { PanelHost } from './env.ts';
import type { ExportModel } from './files/export-model.ts';
import type { ImportModel } from './files/import-model.ts';
import type { ImportedLog } from './files/imported-log.ts';
import type { LateParts } from './late.ts';
import { CloseTable } from './list/close-table.tsx';
import type { LiveModel } from './live/live-model.ts';
import { loadStyles } from './load-styles.ts';
import type { PatternModel } from './patterns/pattern-model.ts';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';

export interface PanelProps {
  later: ReadonlySignal<LateParts | null>;
  causes: ReadonlySignal<CauseFinder | null>;
  /** What is open; null while that is not known, and beside an imported log. */
  live: ReadonlySignal<LiveModel | null>;
  /** Closes connections on purpose; null beside an imported log, and before the later parts are here. */
  rehearsal: ReadonlySignal<RehearsalModel | null>;
  model: LogModel;
  verdicts: VerdictCache;
  patterns: ReadonlySignal<PatternModel | null>;
  own: OwnServices;
  exports: ExportModel;
  imports: ImportModel;
  /** The log in place of the live one, null for that. */
  imported: ImportedLog | null;
  host: PanelHost;
}

/** The panel over one log. */
export function Panel({
  later,
  causes,
  live,
  rehearsal,
  model,
  verdicts,
  patterns,
  own,
  exports,
  imports,
  imported,
  host,
}: PanelProps): JSX.Element {
  const { messages, language } = host;
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const selected = model.selected.value;
  const around = (selected && model.records.around(selected.id)) ?? [];
  const hasCloses = model.recorded.value > 0;
  const blank = model.counts.value.shown === 0;

  const page = useRecording(host);
  const codes = useSignal<typeof import('./codes/codes-view.tsx') | null>(null);

  const openCodes = async () => {
    await loadStyles('detail', 'codes');
    codes.value = await import(/* webpackChunkName: "codes" */ './codes/codes-view.tsx');
  };
  const closeCodes = () => {
    codes.value = null;
  };
  useLayoutEffect(() => {
    return codes.value ? () => document.querySelector<HTMLElement>('.more-button')?.focus() : undefined;
  }, [codes.value]);

  const closeDetail = () => {
    model.select(null);
    list.current?.querySelector<HTMLElement>('[role=treegrid]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || selected === null) return;
    closeDetail();
    event.preventDefault();
    event.stopPropagation();
  };

  const toFilter = () => {
    const field = document.querySelector<HTMLInputElement>('.filter-text input');
    field?.focus();
    field?.select();
  };

  const CodesView = codes.value?.CodesView;
  const part = later.value;
  const withTimeline = useChoice(host.settings, 'timeline');
  return (
    <>
      {CodesView && <CodesView host={host} own={own.services.value} onClose={closeCodes} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of whatever in it has focus */}
      <div
        class="panel"
        hidden={CodesView !== undefined}
        data-looked={patterns.value?.looked.value === true}
        onKeyDown={onKeyDown}
      >
        <Toolbar
          model={model}
          later={later}
          live={live}
          exports={exports}
          imports={imports}
          isImported={imported !== null}
          page={page}
          host={host}
          onOpenCodes={() => void openCodes()}
        />
        {part && <part.ImportNote imports={imports} imported={imported} host={host} />}
        {model.uncleared.value !== null && (
          <div class="bar-note file-note is-problem" role="alert">
            <p>{messages('clearFailed', model.uncleared.value)}</p>
          </div>
        )}
        {part && <part.ExportProgress exports={exports} host={host} />}
        {imported === null && <RecordingNote page={page} host={host} />}
        {withTimeline && hasCloses && (
          <section class="timeline" aria-label={messages('timeline')}>
            {part && causes.value && (
              <part.Timeline model={model} verdicts={verdicts} causes={causes.value} host={host} />
            )}
          </section>
        )}
        {hasCloses && (
          <section class="patterns" aria-label={messages('patterns')}>
            {part && patterns.value && <part.PatternCards model={model} patterns={patterns.value} host={host} />}
          </section>
        )}
        {/* Below what closes must not move under the pointer: it is as high as there are connections. */}
        {part && live.value && <part.LiveView live={live.value} host={host} />}
        {part && <part.Chips model={model} host={host} />}
        {/* Keyed, so that the body is made anew when the first close arrives: the patterns above move it down. */}
        <main key={hasCloses} class="panel-body">
          <div ref={list} class="list">
            {blank ? (
              <Blank model={model} live={live} isImported={imported !== null} page={page} host={host} />
            ) : (
              <CloseTable
                model={model}
                verdicts={verdicts}
                later={later}
                host={host}
                onOpenDetail={() => pane.current?.focus()}
              />
            )}
          </div>
          {selected && part && (
            <part.Detail
              key={selected.id}
              connection={selected}
              around={around}
              verdicts={verdicts}
              live={live.value}
              rehearsal={rehearsal.value}
              host={host}
              paneRef={pane}
              onClose={closeDetail}
            />
          )}
        </main>
        {part && !CodesView && (
          <part.PanelKeys messages={messages} onFind={toFilter} onClear={imported === null ? model.clear : null} />
        )}
        {part && <part.FilterResult model={model} messages={messages} language={language} />}
        {part && <part.DropTarget imports={imports} messages={messages} />}
        <StatusLine model={model} messages={messages} language={language} />
      </div>
    </>
  );
}
