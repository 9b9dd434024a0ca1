/** The columns of the panel's list, in the order they stand in. */
export const LIST_COLUMNS = [
  'name',
  'code',
  'meaning',
  'why',
  'reason',
  'clean',
  'time',
  'gap',
  'open',
  'url',
  'frame',
] as const;

/** A column of the panel's list. */
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The columns that may be hidden: a row without its name and code says nothing. */
export const HIDEABLE_COLUMNS = LIST_COLUMNS.filter((name) => name !== 'name' && name !== 'code');

/** A column that may be hidden. */
export type HideableColumn = (typeof HIDEABLE_COLUMNS)[number];

/** How narrow and how wide a column may be made, in CSS pixels. */
export const COLUMN_WIDTH = { least: 24, most: 10_000 } as const;

/**
 * How wide columns were made, in whole CSS pixels, {@link COLUMN_WIDTH}. In a list of another width they keep their
 * proportions. A column that is not named has the width it has at first.
 */
export type ColumnWidths = Partial<Record<ListColumn, number>>;
