import { escapeControls } from '#model/export/escape-controls.ts';
import { exportLog } from '#model/export/export-log.ts';
import { exportFileName } from '#model/export/file-name.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { hostOf } from '#model/record/urls.ts';
import type { PopupHost } from './env.ts';

/** How many closes are read at a time. */
const PAGE = 500;

/** Hands the person the whole log of the host's tab as a file. */
export async function saveLog(host: PopupHost): Promise<void> {
  const { log, tabId, settings, version } = host;
  const connections: EndedConnection[] = [];
  for await (const page of log.pages(tabId, PAGE)) connections.push(...page);
  const navigations = await log.navigations(tabId);
  const page = navigations.at(-1)?.url ?? connections.at(-1)?.sender.url ?? '';
  const exportedAt = Date.now();
  const file = exportLog(connections, {
    redact: settings.get('redactExports'),
    generator: `WasClean ${version}`,
    exportedAt,
  });
  const text = `${escapeControls(JSON.stringify(file, null, 2))}\n`;
  host.save(exportFileName(hostOf(page), exportedAt), text, 'application/json');
}
