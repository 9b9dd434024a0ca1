import { computed, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { SummaryEnd } from '#log/columns/summary.ts';
import { createLogModel } from '#log/list.ts';
import { loadEngine, loadLater } from '#log/load-later.ts';
import { followOwnServices } from '#log/own-services.ts';
import { createVerdictCache } from '#log/verdicts/verdict-cache.ts';
import { needsAttention } from '#model/diagnosis/attention.ts';
import { describeEnding } from '#ui/ending.ts';
import type { PanelHost } from './env.ts';
import { createExportModel } from './files/export-model.ts';
import { createImportModel, type ImportModel } from './files/import-model.ts';
import type { ImportedLog } from './files/imported-log.ts';
import { Panel } from './panel-view.tsx';

/**
 * Shows the log of one tab, or in its place one from a file. Returns what takes it down again and gives the file's log
 * that was shown: for the panel in another language.
 */
export function mountPanel(root: Element, host: PanelHost, shown: ImportedLog | null = null): () => ImportedLog | null {
  let takeDown = () => {};
  const show = (imported: ImportedLog | null) => {
    takeDown();
    takeDown = mountLog(root, host, imports, imported);
    shown = imported;
  };
  const imports = createImportModel(host, show);
  show(shown);
  return () => {
    imports.stop();
    takeDown();
    return shown;
  };
}

function mountLog(root: Element, host: PanelHost, imports: ImportModel, imported: ImportedLog | null): () => void {
  const shown = imported ? { ...host, log: imported.log } : host;
  const { log, settings, messages, language } = shown;
  const describe = (end: SummaryEnd) => describeEnding({ end }, messages, language);
  const model = createLogModel({ log, tabId: imported ? null : host.tabId, describe, settings });
  if (imported?.selected) model.select(imported.selected);
  const exports = createExportModel(shown, model);
  const engine = loadEngine();
  const own = followOwnServices(host.settings);
  const verdicts = createVerdictCache({ engine, feed: { ...model.feed, records: model.records }, own: own.services });
  const later = loadLater(() =>
    import(/* webpackChunkName: "later" */ './late-parts.ts').then((parts) =>
      parts.loadTheirStyles().then(() => parts),
    ),
  );
  const causes = computed(
    () => later.value?.createCauseFinder({ engine, feed: model.feed, own: own.services }) ?? null,
  );
  const patterns = computed(
    () =>
      later.value?.createPatternModel({
        engine,
        closes: model.listed,
        chosen: model.pattern,
        isOrdinary(connection) {
          const judgement = verdicts.now(connection);
          return judgement !== null && !needsAttention(connection, judgement.verdict.cause);
        },
      }) ?? null,
  );
  const live = computed(() =>
    imported
      ? null
      : (later.value?.createLiveModel({
          log: host.log,
          tabId: host.tabId,
          refresh: host.refreshLive,
          engine,
          ended: model.records.newest,
          asked: model,
        }) ?? null),
  );
  const rehearsal = computed(() =>
    imported ? null : (later.value?.createRehearsalModel(host.log, host.closeFromHere) ?? null),
  );
  const stopFollowing = effect(() => {
    if (later.value && live.value && host.view) return later.value.followView(host.view, model, live.value);
    return undefined;
  });
  const stopGrouping = effect(() => {
    causes.value?.wantAll(model.arrangement.value === 'cause' || model.wantsCauses.value);
    causes.value?.version.value;
    untracked(model.regroup);
  });
  const models = { later, causes, live, rehearsal, model, verdicts, patterns, own, exports, imports };
  render(<Panel {...models} imported={imported} host={shown} />, root);
  return () => {
    render(null, root);
    exports.cancel();
    stopFollowing();
    stopGrouping();
    rehearsal.value?.stop();
    causes.value?.stop();
    live.value?.stop();
    patterns.value?.stop();
    verdicts.stop();
    own.stop();
    model.stop();
  };
}
