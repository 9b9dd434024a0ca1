import { expect, test } from '@playwright/test';
import { callerFrame, placeIn } from '#panel/detail/stack-frames.ts';

for (const [text, before, url, after] of [
  ['called at connect (https://shop.example/a/live.js?v=1:87:5)', 'called at connect', 'live.js?v=1', ''],
  ['called at https://shop.example/a/live.js:87:5', 'called at', 'live.js', ''],
  ['called at Live/<@https://shop.example/a/live.js:87:5', 'called at Live/<', 'live.js', ''],
  ['调用位置：connect (https://shop.example/a/live.js:87:5)', '调用位置：connect', 'live.js', ''],
  ['made by https://shop.example/a/live.js:87:5, twice', 'made by', 'live.js', ', twice'],
] as const) {
  test(`finds the place in ${text}`, () => {
    const place = { url: `https://shop.example/a/${url}`, line: 87, column: 5 };
    expect(placeIn(text)).toEqual({ before, place, after });
  });
}

test('a URL without a line, and a time, are no place', () => {
  expect(placeIn('all to wss://shop.example/live')).toBeNull();
  expect(placeIn('ended at 18:32:07')).toBeNull();
  expect(placeIn('to wss://shop.example:8080/live')).toBeNull();
});

test('the caller is the first frame of the page', () => {
  const stack =
    'Error\n    at Object.construct (chrome-extension://abc/page.js:1:900)\n    at Array.map (<anonymous>)\n' +
    '    at connect (https://shop.example/a/live.js:87:5)';
  expect(callerFrame(stack)).toMatchObject({ name: 'connect', place: { line: 87 } });
  expect(callerFrame('')).toBeNull();
});
