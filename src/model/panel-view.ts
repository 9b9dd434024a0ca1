/** How a person left the panel: Firefox makes its document anew when DevTools is docked elsewhere (measured). */
export interface PanelView {
  /** The text filter's query. */
  text: string;
  /** The code filter. */
  code: string;
  /** By which column the list is sorted, and whether the highest comes first. */
  sorting: { by: string; descending: boolean };
  /** What the list is grouped by, null for nothing. */
  grouping: string | null;
  /** The stretch of time that is listed, in ms since the Unix epoch; null for all. */
  range: { from: number; to: number } | null;
  /** Whether the open connections are shown. */
  live: boolean;
  /** The id of the selected close, null when none is. */
  selected: string | null;
}
