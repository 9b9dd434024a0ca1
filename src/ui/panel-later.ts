/** What the panel can do without until it has been painted. */
export { ColumnEdge } from './column-edge.tsx';
export { ColumnMenu } from './column-menu.tsx';
export { createColumnSizer } from './column-sizer.ts';
export { CompletionList, fieldAttributes } from './completion/completion-list.tsx';
export { createCompletionModel } from './completion/completion-model.ts';
export { FilterHelp, HELP_ID } from './completion/filter-help.tsx';
export { Detail } from './detail.tsx';
export { DropTarget } from './drop-target.tsx';
export { ExportMenu } from './export-menu.tsx';
export { ExportProgress } from './export-progress.tsx';
export { GroupRow } from './group-row.tsx';
export { onHeadKey } from './head-keys.ts';
export { ImportNote } from './import-note.tsx';
export { createCauseFinder } from './list/cause-finder.ts';
export { PatternCards } from './pattern-cards.tsx';
export { PatternChip } from './pattern-chip.tsx';
export { RangeChip } from './range-chip.tsx';
export { Timeline } from './timeline/timeline.tsx';
