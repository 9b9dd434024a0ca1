import type { JSX } from 'preact';
import { Icon } from '#ui/icons.tsx';

interface ChipProps {
  text: string;
  /** The whole of what is filtered by, where the text is short of it. */
  title: string;
  /** What pressing it does. */
  remove: string;
  onRemove(): void;
}

/** A filter that is at work; pressing it takes it off. */
export function Chip({ text, title, remove, onRemove }: ChipProps): JSX.Element {
  return (
    <button type="button" class="chip" title={`${title}\n${remove}`} onClick={onRemove}>
      <span class="chip-text">{text}</span>
      <Icon name="dismiss" />
      <span class="hidden">{remove}</span>
    </button>
  );
}
