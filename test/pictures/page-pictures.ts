import { FORCED, PAGES, type Picture } from './picture.ts';

const own = {
  match: 'chat.example/*',
  first: 4100,
  last: 4199,
  name: 'Shard moved',
  meaning: 'This room lives on another server now.',
  advice: 'Ask for the new shard.',
};

/** The pages that are opened in a tab of their own. */
export const pagePictures: readonly Picture[] = [
  { state: 'settings', scene: { view: 'options' }, looks: [...PAGES, ...FORCED] },
  {
    state: 'settings, with sites and codes',
    scene: { view: 'options', choices: { neverRecord: ['bank.example', '[::1]'], ownCodes: [own] } },
    looks: PAGES,
  },
  { state: 'access: none', scene: { view: 'access' }, looks: [...PAGES, ...FORCED] },
  {
    state: 'access: some sites',
    scene: { view: 'access', access: { origins: ['https://shop.example/*'], files: false, privateWindows: true } },
    looks: PAGES,
  },
  {
    state: 'access: all',
    scene: { view: 'access', access: { origins: ['<all_urls>'], files: true, privateWindows: true } },
    looks: PAGES,
  },
];
