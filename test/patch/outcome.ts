/** What a check is said to have that was not done in time. */
export const NO_OUTCOME = 'no outcome in time';

/** What a value is, as something that travels as JSON; reads own data only, whatever was done to its realm. */
export function describe(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : `<${value}>`;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return `<${typeof value}>`;
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_, index) => describe(own(value, index)));
  return Object.fromEntries(Reflect.ownKeys(value).map((key) => [String(key), describe(own(value, key))]));
}

const own = (object: object, key: PropertyKey): unknown => Reflect.getOwnPropertyDescriptor(object, key)?.value;

/** Class, message and realm of what was thrown. */
export function thrown(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return ['threw', describe(error)];
  const { name, message, constructor: type } = error as Error;
  const ours = (globalThis as unknown as Record<string, unknown>)[type.name];
  return ['threw', type.name, name, message, ours === type ? 'own realm' : 'another realm'];
}

/** What the call returned or threw. */
export function outcomeOf(call: () => unknown): unknown {
  try {
    return ['returned', describe(call())];
  } catch (error) {
    return thrown(error);
  }
}

/** The descriptor of an own property: its flags, and what its value or accessors are. */
export function descriptorOf(owner: object, key: PropertyKey): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(owner, key);
  if (!descriptor) return 'none';
  const { value, get, set, writable, enumerable, configurable } = descriptor;
  const shapeOf = (each: unknown) =>
    typeof each === 'function'
      ? `${each.name}/${each.length}/${Reflect.ownKeys(each).map(String).join()}`
      : describe(each);
  const flags = { enumerable, configurable };
  return get || set
    ? { get: shapeOf(get), set: shapeOf(set), ...flags }
    : { value: shapeOf(value), writable, ...flags };
}

/** Resolves with the next event of the type. */
export function next<Type extends keyof WebSocketEventMap>(
  connection: WebSocket,
  type: Type,
): Promise<WebSocketEventMap[Type]> {
  return new Promise((resolve) => connection.addEventListener(type, resolve as EventListener, { once: true }));
}

/** A connection that is open. */
export async function open(url: string, protocols?: string | string[]): Promise<WebSocket> {
  const connection = new WebSocket(url, protocols);
  await next(connection, 'open');
  return connection;
}

/** Notes that this was asked for, and gives it. */
export function noting<Value>(log: string[], what: string, value: Value): Value {
  log.push(what);
  return value;
}

/** What {@link cycle} gives by ECMA-262, 10.1.2.1. */
export const CYCLE = ['TypeError', 'TypeError', false, true];

/** What comes of giving an object a prototype that inherits from it, in each way there is; and whether it keeps its own. */
export function cycle(object: object, heir: object): unknown {
  const before = Object.getPrototypeOf(object);
  const nameOfError = (change: () => unknown) => {
    try {
      change();
      return 'made';
    } catch (error) {
      return (error as Error).name;
    }
  };
  return [
    nameOfError(() => Object.setPrototypeOf(object, heir)),
    nameOfError(() => Object.assign(object, { ['__proto__']: heir })),
    Reflect.setPrototypeOf(object, heir),
    Object.getPrototypeOf(object) === before,
  ];
}

interface Collecting {
  /** Chromium's own, or what the tests put into Firefox's page, which collects at once. */
  gc(options: { execution: 'async' }): Promise<void>;
}
/** Whether what it refers to goes away within some collections. */
export async function collected(reference: WeakRef<object>): Promise<boolean> {
  const { gc } = top as unknown as Collecting;
  for (let round = 0; round < 20 && reference.deref(); round += 1) {
    // What a task has asked a WeakRef for lives until it ends.
    await new Promise((resolve) => setTimeout(resolve));
    await gc({ execution: 'async' });
  }
  return reference.deref() === undefined;
}
