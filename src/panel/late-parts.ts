/** What the panel can do without until it has been painted. */
import { loadStyles } from './load-styles.ts';

export { createCauseFinder } from '#log/verdicts/cause-finder.ts';
export { Detail } from './detail/detail.tsx';
export { createRehearsalModel } from './detail/rehearsal-model.ts';
export { DropTarget } from './files/drop-target.tsx';
export { ExportMenu } from './files/export-menu.tsx';
export { ExportProgress } from './files/export-progress.tsx';
export { ImportNote } from './files/import-note.tsx';
export { Chips } from './filter/chips.tsx';
export { CompletionList, fieldAttributes } from './filter/completion-list.tsx';
export { createCompletionModel } from './filter/completion-model.ts';
export { FilterHelp, HELP_ID } from './filter/filter-help.tsx';
export { FilterResult } from './filter/filter-result.tsx';
export { followView } from './kept-view.ts';
export { ColumnEdge } from './list/column-edge.tsx';
export { ColumnMenu } from './list/column-menu.tsx';
export { createColumnSizer } from './list/column-sizer.ts';
export { GroupRow } from './list/group-row.tsx';
export { onHeadKey } from './list/head-keys.ts';
export { LiveButton } from './live/live-button.tsx';
export { createLiveModel } from './live/live-model.ts';
export { LiveView } from './live/live-view.tsx';
export { MoreItems } from './more-items.tsx';
export { PanelKeys } from './panel-keys.tsx';
export { PatternCards } from './patterns/pattern-cards.tsx';
export { createPatternModel } from './patterns/pattern-model.ts';
export { Timeline } from './timeline/timeline.tsx';

/** Adds the styles of these parts to the page; resolves when they are in use. */
export const loadTheirStyles = (): Promise<void> =>
  loadStyles(
    'patterns',
    'detail',
    'verdict',
    'reconnects',
    'copy',
    'menus',
    'group-row',
    'columns',
    'completion',
    'dialog',
    'files',
    'keys',
    'live',
    'timeline',
  );
