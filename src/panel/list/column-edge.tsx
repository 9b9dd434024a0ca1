import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ListColumn } from '#model/settings/list-columns.ts';
import type { ColumnSizer } from './column-sizer.ts';

/** The edge before a column, to drag; pressed twice it gives all columns their first widths. */
export function ColumnEdge({ column, sizer }: { column: ListColumn; sizer: ColumnSizer }): JSX.Element {
  const dragging = useRef<{ from: number; to: (by: number) => void } | null>(null);
  const drop = () => {
    dragging.current = null;
    sizer.drop();
  };
  return (
    <span
      class="column-edge"
      // With the keyboard the header itself is made wider and narrower.
      aria-hidden="true"
      onPointerDown={(event) => {
        const { currentTarget: edge, pointerId, clientX } = event;
        const head = edge.closest<HTMLElement>('[role=row]');
        if (event.button !== 0 || !head) return;
        edge.setPointerCapture(pointerId);
        dragging.current = { from: clientX, to: sizer.drag(head, column) };
        event.preventDefault();
      }}
      onPointerMove={({ clientX }) => dragging.current?.to(clientX - dragging.current.from)}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDblClick={sizer.reset}
    />
  );
}
