import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';

interface FoldProps {
  title: string;
  /** What can be told of it while it is folded. */
  more?: string;
  /** Whether it is open: at first, or, as a signal, whenever that says so. */
  isOpen: boolean | Signal<boolean>;
  children: ComponentChildren;
}

/** A part of the detail that is folded until somebody wants it. */
export function Fold({ title, more, isOpen, children }: FoldProps): JSX.Element {
  const follows = typeof isOpen === 'object';
  return (
    <details
      class="fold"
      open={follows ? isOpen.value : isOpen}
      onToggle={({ currentTarget }) => {
        if (follows) isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        {title}
        {more !== undefined && <span class="fold-more"> {more}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
