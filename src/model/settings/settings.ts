import * as v from 'valibot';
import { MOST_OWN_GOODBYES, type OwnGoodbye, ownGoodbyeSchema, withGoodbyes } from '#model/goodbyes/own-goodbye.ts';
import { MOST_OWN_CODES, type OwnCode, ownCodeSchema, withCodes } from '#model/services/own-code.ts';
import { parseHost } from './host-name.ts';
import { COLUMN_WIDTH, type ColumnWidths, HIDEABLE_COLUMNS, LIST_COLUMNS } from './list-columns.ts';

/** How many records the log keeps at first. */
export const DEFAULT_KEEP = 100_000;

/** How many records the log may be told to keep. */
export const KEEP = { least: 1_000, most: 1_000_000 } as const;

/** The most hosts that a list of them may hold. */
export const MOST_HOSTS = 1_000;

const host = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseHost(dataset.value);
    if ('host' in parsed) return parsed.host;
    addIssue({ message: parsed.problem });
    return NEVER;
  }),
);

const hosts = v.pipe(v.array(host), v.maxLength(MOST_HOSTS), v.transform(unique));

const hideable = v.picklist(HIDEABLE_COLUMNS);
const width = v.pipe(v.number(), v.integer(), v.minValue(COLUMN_WIDTH.least), v.maxValue(COLUMN_WIDTH.most));
const widths: v.GenericSchema<ColumnWidths> = v.record(v.picklist(LIST_COLUMNS), width);

/** What a person chooses for the whole extension. */
export const settingsSchema = v.strictObject({
  /** Whether the list keeps what ended before the tab's last navigation. */
  preserveLog: v.boolean(),
  /** Whether the panel shows the timeline. */
  timeline: v.optional(v.boolean(), true),
  /** Whether the list folds closes that are alike. */
  groupSimilar: v.optional(v.boolean(), true),
  /** The columns that the list leaves out. */
  hiddenColumns: v.optional(v.pipe(v.array(hideable), v.transform(unique)), []),
  /** How wide the list's columns were made; see {@link ColumnWidths}. */
  columnWidths: v.optional(widths, {}),
  /** Whether exports leave out query strings, fragments and user info of URLs. */
  redactExports: v.boolean(),
  /** Whether anything is recorded at all. */
  recording: v.boolean(),
  /** Whether codes and reasons are cut out of the messages in which known protocols say goodbye. */
  goodbyes: v.optional(v.boolean(), true),
  /** Whether a person who updated is still to be told that goodbyes are read. */
  tellOfGoodbyes: v.optional(v.boolean(), false),
  /** How servers of the person's own say goodbye in messages; these win over the protocols we know. */
  ownGoodbyes: v.optional(
    v.pipe(v.array(ownGoodbyeSchema), v.maxLength(MOST_OWN_GOODBYES), v.transform(eachGoodbyeOnce)),
    [],
  ),
  /** Hosts in whose pages a last message of an unknown protocol that looks like an error is noted; as in `neverRecord`. */
  guessGoodbyes: v.optional(hosts, []),
  /** Hosts on whose pages, and in whose frames, nothing is recorded; each stands for its subdomains too. As `location.hostname` has them. */
  neverRecord: hosts,
  /** How many records the log keeps, 1,000 to 1,000,000; the oldest go first. */
  keepRecords: v.pipe(v.number(), v.integer(), v.minValue(KEEP.least), v.maxValue(KEEP.most)),
  /** What close codes mean to the person's own services; these win over the services we know. */
  ownCodes: v.pipe(v.array(ownCodeSchema), v.maxLength(MOST_OWN_CODES), v.transform(eachOnce)),
  /** The language of the extension's own pages; `auto` is the browser's. */
  language: v.picklist(['auto', 'en', 'zh']),
  /** The theme of the extension's own pages; `auto` is that of DevTools in its panel, and the browser's elsewhere. */
  theme: v.picklist(['auto', 'light', 'dark']),
});

/** The choices; see {@link settingsSchema}. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What holds until somebody chooses. */
export const DEFAULT_SETTINGS: Settings = {
  preserveLog: true,
  timeline: true,
  groupSimilar: true,
  hiddenColumns: [],
  columnWidths: {},
  redactExports: true,
  recording: true,
  goodbyes: true,
  tellOfGoodbyes: false,
  ownGoodbyes: [],
  guessGoodbyes: [],
  neverRecord: [],
  keepRecords: DEFAULT_KEEP,
  ownCodes: [],
  language: 'auto',
  theme: 'auto',
};

const { entries } = settingsSchema;

// One broken host must not let the others be recorded.
const storedSchema = v.object({
  preserveLog: v.fallback(entries.preserveLog, DEFAULT_SETTINGS.preserveLog),
  timeline: v.fallback(entries.timeline, DEFAULT_SETTINGS.timeline),
  groupSimilar: v.fallback(entries.groupSimilar, DEFAULT_SETTINGS.groupSimilar),
  hiddenColumns: v.fallback(v.pipe(soundItems(hideable), v.transform(unique)), []),
  columnWidths: v.fallback(widths, {}),
  redactExports: v.fallback(entries.redactExports, DEFAULT_SETTINGS.redactExports),
  recording: v.fallback(entries.recording, DEFAULT_SETTINGS.recording),
  goodbyes: v.fallback(entries.goodbyes, DEFAULT_SETTINGS.goodbyes),
  tellOfGoodbyes: v.fallback(entries.tellOfGoodbyes, DEFAULT_SETTINGS.tellOfGoodbyes),
  ownGoodbyes: v.fallback(v.pipe(soundItems(ownGoodbyeSchema), v.transform(eachGoodbyeOnce)), []),
  guessGoodbyes: v.fallback(v.pipe(soundItems(host), v.transform(unique)), []),
  neverRecord: v.fallback(v.pipe(soundItems(host), v.transform(unique)), []),
  keepRecords: v.fallback(entries.keepRecords, DEFAULT_SETTINGS.keepRecords),
  ownCodes: v.fallback(v.pipe(soundItems(ownCodeSchema), v.transform(eachOnce)), []),
  language: v.fallback(entries.language, DEFAULT_SETTINGS.language),
  theme: v.fallback(entries.theme, DEFAULT_SETTINGS.theme),
});

/** The choices in what storage holds; whatever is missing or of the wrong kind is as at first. */
export function readSettings(stored: unknown): Settings {
  return v.parse(storedSchema, { ...DEFAULT_SETTINGS, ...(typeof stored === 'object' ? stored : null) });
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}

function eachOnce(codes: OwnCode[]): OwnCode[] {
  return withCodes([], codes);
}

function eachGoodbyeOnce(goodbyes: OwnGoodbye[]): OwnGoodbye[] {
  return withGoodbyes([], goodbyes);
}

function soundItems<Output>(item: v.GenericSchema<unknown, Output>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((given) => {
        const parsed = v.safeParse(item, given);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

/** The choices of the person, kept where all contexts of the extension share them. */
export interface SettingsStore {
  /** What is chosen now. It answers at once: storage was read before there was a store. */
  get<Key extends keyof Settings>(key: Key): Settings[Key];
  /** Everything that is chosen now. */
  all(): Settings;
  /** Chooses; written in the background, so a failing storage only forgets. */
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  /** Chooses several at once. Rejects, and takes them back, when they could not be written. */
  choose(changes: Partial<Settings>): Promise<void>;
  /** Calls back when a choice changed, here or in another page, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
