import type { JSX } from 'preact';

/** The width and height of a mark and of all, in CSS pixels. */
const STEP = 3;
const HEIGHT = 22;
/** How high a close stands that needs no attention: one that does is as high as it can be. */
const QUIET = 9;

interface SparklineProps {
  /** Whether each close needs attention, the oldest first. */
  closes: readonly boolean[];
  /** The most there are room for. */
  room: number;
  label: string;
}

/** The last closes side by side, the newest at the end; by height as by colour. */
export function Sparkline({ closes, room, label }: SparklineProps): JSX.Element {
  return (
    <svg class="sparkline" width={room * STEP} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      {closes.map((needsAttention, index) => {
        const height = needsAttention ? HEIGHT : QUIET;
        const x = (room - closes.length + index) * STEP;
        const kind = needsAttention ? 'is-trouble' : 'is-quiet';
        return <rect key={index} class={kind} x={x} y={HEIGHT - height} width={STEP - 1} height={height} />;
      })}
    </svg>
  );
}
