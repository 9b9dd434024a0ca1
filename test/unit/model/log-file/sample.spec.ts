import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import { type SampleClose, sampleCloses, samplePaths } from '#model/log-file/sample.ts';
import { hasEnded } from '#model/record/ending.ts';
import { PLAYGROUND_LOG, playgroundLog } from '../../../fixtures/playground-log.ts';

const file = readFileSync(PLAYGROUND_LOG);
const closes = readLogFile(file).connections.filter(hasEnded);
const causes: Record<SampleClose, string> = {
  normal: 'server-closed',
  expired: 'server-closed',
  refused: 'connection-refused',
};

test('the sample log is what was recorded', () => {
  expect(JSON.parse(file.toString())).toEqual(JSON.parse(playgroundLog()));
});

for (const close of sampleCloses) {
  test(`one close of the sample log is ${close}, and its verdict names the cause`, () => {
    const found = closes.filter(({ url }) => samplePaths[close].test(url));
    expect(found).toHaveLength(1);
    expect(found.map((each) => explain(each, closes).cause)).toEqual([causes[close]]);
  });
}
