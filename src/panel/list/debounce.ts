/**
 * Puts a call off while others follow: the first goes through at once, then the last one when none has come for a while, and at
 * the latest after some time.
 *
 * @param pause How long none must come, in ms.
 * @param latest How long a call is put off at most, in ms.
 */
export function debounce<Arg>(act: (arg: Arg) => void, pause: number, latest: number): (arg: Arg) => void {
  let timer = 0;
  let last = Number.NEGATIVE_INFINITY;
  let due = 0;
  return (arg) => {
    const now = performance.now();
    const isFirst = now - last > pause && timer === 0;
    last = now;
    if (isFirst) {
      act(arg);
      return;
    }
    if (timer === 0) due = now + latest;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        timer = 0;
        last = performance.now();
        act(arg);
      },
      Math.max(0, Math.min(pause, due - now)),
    );
  };
}
