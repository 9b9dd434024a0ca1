import { computed, useSignal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { loadEngine } from '#log/load-later.ts';
import { followOwnServices } from '#log/own-services.ts';
import { createVerdictCache } from '#log/verdicts/verdict-cache.ts';
import { EmptyLog } from '#ui/empty-log.tsx';
import { Icon } from '#ui/icons.tsx';
import { RecordingNote } from '#ui/recording-note.tsx';
import { RedactChoice } from '#ui/redact-choice.tsx';
import { SettingsButton } from '#ui/settings-button.tsx';
import { useRecording } from '#ui/use-recording.ts';
import { counted, formatNumber } from '#ui/words.ts';
import type { PopupHost } from './env.ts';
import { attentionIn, Group, Latest, OtherTab, Part } from './popup-lists.tsx';
import { createPopupModel, type PopupModel, TRAIL } from './popup-model.ts';
import { PopupVerdict } from './popup-verdict.tsx';
import { saveLog } from './save-log.ts';
import { SiteSwitch } from './site-switch.tsx';
import { Sparkline } from './sparkline.tsx';
import { followWorstVerdict, type WorstVerdict } from './worst-verdict.ts';

/** How many groups, closes and other tabs are shown: all that fits on one screen. */
const ROOM = { groups: 4, latest: 3, tabs: 2 };
/** As {@link ROOM}, while the note on recording takes a part of the screen. */
const ROOM_BESIDE_NOTE = { groups: 3, latest: 2, tabs: 1 };

/** Sums up the closes of one tab. Returns what takes it down again. */
export function mountPopup(root: Element, host: PopupHost): () => void {
  const model = createPopupModel(host.log, host.tabId);
  const engine = loadEngine();
  const own = followOwnServices(host.settings);
  const verdicts = createVerdictCache({ engine, feed: model.feed, own: own.services });
  const worst = followWorstVerdict({
    closes: model.feed.records.newest,
    own: own.services,
    verdicts,
    ready: computed(() => engine.value !== null && model.ready.value),
  });
  render(<Popup model={model} worst={worst} host={host} />, root);
  return () => {
    render(null, root);
    worst.stop();
    verdicts.stop();
    own.stop();
    model.stop();
  };
}

interface PopupProps {
  model: PopupModel;
  host: PopupHost;
}

function Popup({ model, worst, host }: PopupProps & { worst: WorstVerdict }): JSX.Element {
  const { messages, language } = host;
  const page = useRecording(host);
  const { site, isRecorded, isLetIn } = page;
  const room = isRecorded && !isLetIn ? ROOM : ROOM_BESIDE_NOTE;
  const any = model.count.value > 0;
  const { dropped } = model.feed.losses.value;
  const unsaved = useSignal<string | null>(null);
  const saveAll = async () => {
    try {
      unsaved.value = null;
      await saveLog(host);
    } catch (error) {
      unsaved.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <div class="popup">
      <Summary model={model} site={site} host={host} />
      <RecordingNote page={page} host={host} />
      <main class="popup-body">
        {model.unreadable.value !== null && (
          <p class="note" role="alert">
            {messages('unreadable')} {model.unreadable.value}
          </p>
        )}
        {unsaved.value !== null && (
          <p class="note" role="alert">
            {messages('exportFailed', unsaved.value)}
          </p>
        )}
        {any && dropped > 0 && (
          <p class="note" title={messages('droppedTitle')}>
            {counted(messages, language, dropped, 'droppedOne', 'droppedMany')}
          </p>
        )}
        {any && (
          <>
            <PopupVerdict worst={worst} host={host} />
            <section>
              <h2>
                {messages('popupByCode')}{' '}
                <Part of={model.groups.value.length} shown={room.groups} {...{ messages, language }} />
              </h2>
              <ul class="groups">
                {model.groups.value.slice(0, room.groups).map((group) => (
                  <Group key={group.key} group={group} host={host} />
                ))}
              </ul>
            </section>
            <section>
              <h2>{messages('popupLatest')}</h2>
              <ul class="latest">
                {model.latest.value.slice(0, room.latest).map((close) => (
                  <Latest key={close.id} close={close} host={host} />
                ))}
              </ul>
            </section>
          </>
        )}
        {!any && model.ready.value && (
          <section class="popup-blank">
            <EmptyLog
              isRecorded={isRecorded}
              open={model.open.value}
              losses={model.feed.losses.value}
              whole={model.feed.whole.value}
              messages={messages}
              language={language}
            />
          </section>
        )}
        {model.otherTabs.value.length > 0 && (
          <section>
            <h2>
              {messages('popupOtherTabs')}{' '}
              <Part of={model.otherTabs.value.length} shown={room.tabs} {...{ messages, language }} />
            </h2>
            <ul class="tabs">
              {model.otherTabs.value.slice(0, room.tabs).map((tab) => (
                <OtherTab key={tab.tabId} tab={tab} host={host} />
              ))}
            </ul>
          </section>
        )}
      </main>
      <footer class="popup-foot">
        <p class="popup-where" title={messages('popupWorkers')}>
          {messages('popupWhere')}
        </p>
        <SiteSwitch page={page} host={host} />
        <RedactChoice messages={messages} settings={host.settings} />
        <div class="popup-buttons">
          <SettingsButton host={host} />
          <button type="button" class="text-button" disabled={!any} onClick={() => void saveAll()}>
            {messages('exportJson')}
          </button>
          <button type="button" class="text-button is-primary" onClick={() => host.openLog(host.tabId)}>
            {messages('openFullLog')}
          </button>
        </div>
      </footer>
    </div>
  );
}

function Summary({ model, site, host: { messages, language } }: PopupProps & { site: string | null }) {
  const closes = model.count.value;
  const attention = model.attention.value;
  const title = messages(
    'listed',
    counted(messages, language, closes, 'closesOne', 'closesMany'),
    attentionIn(attention, messages, language),
  );
  const trail = model.trail.value;
  const said = [
    counted(messages, language, trail.length, 'closesOne', 'closesMany'),
    attentionIn(trail.filter((needs) => needs).length, messages, language),
  ];
  const name = site === null ? '\u00a0' : hostToName(model.host.value, site) || messages('thisTab');
  const open = model.open.value ?? 0;
  const state = attention > 0 ? 'is-trouble' : closes > 0 ? 'is-fine' : 'is-idle';
  return (
    <header class={`summary ${state}`}>
      <span class="summary-mark">
        <Icon name={attention > 0 ? 'no' : closes > 0 ? 'yes' : 'time'} />
      </span>
      <div class="summary-text">
        <p class="summary-host">
          <bdi title={name}>{name}</bdi>
          {open > 0 && <span class="summary-open">{messages('popupOpen', formatNumber(open, language))}</span>}
        </p>
        {/* Until the log was read, the room of what is said then. */}
        <h1>{closes > 0 ? title : model.ready.value ? messages('popupNone') : '\u00a0'}</h1>
      </div>
      {closes > 1 && <Sparkline closes={trail} room={TRAIL} label={messages('popupSparkline', ...said)} />}
    </header>
  );
}

/** What the page of the tab is called: by its site, and by the port too where the log ends with that very page. */
const hostToName = (host: string, site: string): string => (host.replace(/:\d+$/, '') === site ? host : site);
