/** One way to break the patch, and the checks that must notice. */
export interface Mutant {
  what: string;
  /** The file, by its path below `src`. */
  file: string;
  /** Text that stands there once, and what takes its place. */
  from: string;
  to: string;
  /** Part of the names of the checks that catch it. */
  caughtBy: string;
}

const API = 'watch/web-socket.ts';
const CLOSE = 'watch/close-call.ts';
const WATCH = 'watch/watch-socket.ts';
const ARGUMENTS = 'watch/arguments.ts';
const WORDS = 'watch/last-words.ts';

export const mutants: readonly Mutant[] = [
  {
    what: 'constants dropped: a plain function instead of a Proxy',
    file: 'watch/patch.ts',
    from: "replace(scope, 'WebSocket', WatchedWebSocket);",
    to: "replace(scope, 'WebSocket', function WebSocket(url, list) { return new WatchedWebSocket(url, list); });",
    caughtBy: 'bug: constant OPEN missing',
  },
  {
    what: 'a subclass instead of a Proxy',
    file: 'watch/patch.ts',
    from: "replace(scope, 'WebSocket', WatchedWebSocket);",
    to: "replace(scope, 'WebSocket', class WebSocket extends WatchedWebSocket {});",
    caughtBy: '[native code]',
  },
  {
    what: 'new.target ignored',
    file: API,
    from: 'socket = construct(target, args, newTarget) as WebSocket',
    to: 'socket = construct(target, args) as WebSocket',
    caughtBy: 'bug: subclassing broken',
  },
  {
    what: 'prototype.constructor not repointed',
    file: 'watch/patch.ts',
    from: "replace(NativeWebSocket.prototype, 'constructor', WatchedWebSocket);",
    to: '',
    caughtBy: 'is the constructor of its prototype',
  },
  {
    what: 'the constructor becomes enumerable on the window',
    file: 'watch/patch.ts',
    from: '{ ...getOwnPropertyDescriptor(owner, key), value }',
    to: '{ ...getOwnPropertyDescriptor(owner, key), enumerable: true, value }',
    caughtBy: 'flags on the window',
  },
  {
    what: 'callable without new',
    file: API,
    from: '  construct(target, args: unknown[], newTarget) {',
    to: '  apply: (target, _, args) => construct(target, args),\n  construct(target, args: unknown[], newTarget) {',
    caughtBy: 'called without new',
  },
  {
    what: 'another object returned',
    file: API,
    from: '    return socket;\n',
    to: '    return new Proxy(socket, {});\n',
    caughtBy: 'a new instance',
  },
  {
    what: 'exceptions of the constructor swallowed',
    file: API,
    from: '      throw withoutTrap(exception, args, this.construct);',
    to: '      return {};',
    caughtBy: 'a URL of another scheme',
  },
  {
    what: 'exceptions of the constructor replaced by our own',
    file: API,
    from: '      throw withoutTrap(exception, args, this.construct);',
    to: "      throw new Error('not constructed');",
    caughtBy: 'realm of the error: a bad URL',
  },
  {
    what: 'the URL read twice',
    file: API,
    from: "takeStack(SIZES.stack) : '';\n    let socket",
    to: "takeStack(SIZES.stack) + String(args[0]) : '';\n    let socket",
    caughtBy: 'a URL with toString',
  },
  {
    what: 'the subprotocols of every array read',
    file: ARGUMENTS,
    from: 'isRealArray(value)',
    to: 'Array.isArray(value)',
    caughtBy: 'bug: a Proxy of an array is read too often',
  },
  {
    what: 'subprotocols read by their iterator',
    file: ARGUMENTS,
    from: '  const list = emptyList();\n  if (value === undefined)',
    to: '  if (value instanceof Object) return [...(value as string[])];\n  const list = emptyList();\n  if (value === undefined)',
    caughtBy: 'subprotocols: a',
  },
  {
    what: 'Array.prototype not put back',
    file: 'watch/real-array.ts',
    from: '  setPrototypeOf(arrayPrototype, parent);\n',
    to: '',
    caughtBy: 'Array.prototype keeps its prototype',
  },
  {
    what: 'a message of its own on the error of close',
    file: CLOSE,
    from: '        throw withoutTrap(exception, args, this.apply);',
    to: "        throw new DOMException('no', threw);",
    caughtBy: 'close with code 999 while open',
  },
  {
    what: 'exceptions of close swallowed',
    file: CLOSE,
    from: '        throw withoutTrap(exception, args, this.apply);',
    to: '',
    caughtBy: 'close with code 1001 while open',
  },
  {
    what: 'close before open does nothing',
    file: CLOSE,
    from: '      let threw: string | null = null;\n',
    to: '      let threw: string | null = null;\n      if (call?.readyState === 0) return;\n',
    caughtBy: 'bug: close before open throws',
  },
  {
    what: 'the arguments of close lost',
    file: CLOSE,
    from: '        apply(target, self, args);',
    to: '        apply(target, self, []);',
    caughtBy: 'close twice',
  },
  {
    what: 'send adds a text to what it sends',
    file: API,
    from: '      apply(target, self, args);',
    to: '      apply(target, self, [String(args[0])]);',
    caughtBy: 'send with a Uint8Array, received as arraybuffer',
  },
  {
    what: 'illegal invocation of send answered',
    file: API,
    from: '    const before = state',
    to: '    if (!state) return;\n    const before = state',
    caughtBy: 'illegal invocation of send on object',
  },
  {
    what: 'close as an ordinary function',
    file: 'watch/patch.ts',
    from: "'close', watchedClose)",
    to: "'close', function close() { return apply(watchedClose, this, arguments); })",
    caughtBy: 'bug: close shows no [native code]',
  },
  {
    what: 'the listener stops the event',
    file: WATCH,
    from: 'function onClose(state: ConnectionState, event: Event): void {\n',
    to: 'function onClose(state: ConnectionState, event: Event): void {\n  event.stopImmediatePropagation();\n',
    caughtBy: 'onclose: this, arguments and return value',
  },
  {
    what: 'a handler attribute used',
    file: WATCH,
    from: "  listen(socket, 'close', (event) => onClose(state, event));",
    to: '  socket.onclose = (event) => onClose(state, event);',
    caughtBy: 'onclose set, replaced and cleared',
  },
  {
    what: 'a timer of the window used',
    file: 'watch/ends.ts',
    from: "  listen(timeout(CLOSE_AFTER_ERROR), 'abort', () => endBlocked(state));",
    to: '  setTimeout(() => endBlocked(state));',
    caughtBy: 'timers get the next ids',
  },
  {
    what: 'closed connections kept',
    file: 'watch/registry.ts',
    from: '  setDelete(live, state);\n  liveCount -= 1;\n  state.isWatched = false;\n  state.socket = null;\n',
    to: '',
    caughtBy: 'a connection that the server closed is collected',
  },
  {
    what: 'Date.now looked up late',
    file: 'watch/natives.ts',
    from: 'export const { now } = Date;',
    to: 'export const now = () => Date.now();',
    caughtBy: 'Date now throws',
  },
  {
    what: 'JSON.stringify looked up late',
    file: 'watch/language.ts',
    from: 'export const { parse, stringify } = JSON;',
    to: 'export const { parse } = JSON;\nexport const stringify = (value: unknown) => JSON.stringify(value);',
    caughtBy: 'methods of JSON count',
  },
  {
    what: 'addEventListener looked up late',
    file: 'watch/natives.ts',
    from: 'unbind(eventTarget.addEventListener)',
    to: '((self, ...rest) => self.addEventListener(...rest))',
    caughtBy: 'methods of EventTarget.prototype count',
  },
  {
    what: 'the current event looked up late',
    file: CLOSE,
    from: 'apply(getEvent as () => Event | undefined, scope, [])',
    to: 'window.event',
    caughtBy: 'window.event asks back',
  },
  {
    what: 'traps looked for on Object.prototype',
    file: API,
    from: `standIn(NativeWebSocket, {
  __proto__: null,`,
    to: 'standIn(NativeWebSocket, {',
    caughtBy: 'Object.prototype.get asks back',
  },
  {
    what: 'the page formats our stacks',
    file: 'watch/stack.ts',
    from: "    if (hasFormatter()) return '';\n",
    to: '',
    caughtBy: 'Error.prepareStackTrace is a function',
  },
  {
    what: 'the stacks of errors left as they are',
    file: 'watch/exceptions.ts',
    from: '  quietly(() => captureStackTrace(exception as DOMException, trap as () => void));\n',
    to: '',
    caughtBy: 'frames: a bad URL',
  },
  {
    what: "the stacks of the page's own errors taken again",
    file: 'watch/exceptions.ts',
    from: 'if (mayRunCode(args[index])) return exception;',
    to: '',
    caughtBy: 'an error that the page throws',
  },
  {
    what: 'a cycle of prototypes not looked for',
    file: 'watch/stand-in.ts',
    from: '!(prototype && (prototype === proxy || isAncestorOf(proxy, prototype))) && ',
    to: '',
    caughtBy: 'a cycle in',
  },
  {
    what: 'a global of its own',
    file: 'page/main.ts',
    from: '    watchDeparture();\n',
    to: '    watchDeparture();\n  Reflect.set(window, "wasclean", true);\n',
    caughtBy: 'every global of the window',
  },
  {
    what: 'a mark in the document',
    file: WATCH,
    from: '  listenTo(socket, state);\n  report(state);\n}\n',
    to: "  listenTo(socket, state);\n  document.documentElement.setAttribute('data-watched', '');\n}\n",
    caughtBy: 'while document.write parses|document.open keeps',
  },
  {
    what: 'a buffer kept',
    file: WORDS,
    from: 'message = decode(decoder, data as ArrayBuffer);',
    to: 'message = decode(decoder, Reflect.set(state, "kept", data) && (data as ArrayBuffer));',
    caughtBy: 'what came as arraybuffer is collected',
  },
  {
    what: 'a buffer copied by its slice',
    file: WORDS,
    from: 'message = decode(decoder, data as ArrayBuffer);',
    to: 'message = decode(decoder, (data as ArrayBuffer).slice(0));',
    caughtBy: 'no constructor of a buffer',
  },
  {
    what: 'a text looked at by a regular expression',
    file: 'watch/cut.ts',
    from: '    return slice(text, from, end) === expression ? end : -1;',
    to: '    return /(.)/.test(text) && slice(text, from, end) === expression ? end : -1;',
    caughtBy: 'RegExp.$1 stays',
  },
  {
    what: 'a Blob read by its own method',
    file: WORDS,
    from: '        readAsText(reader, data as Blob, BYTES);',
    to: '        void (data as Blob).text();',
    caughtBy: 'methods by which blobs are read',
  },
  {
    what: 'new.target of a WebSocketStream ignored',
    file: 'watch/web-socket-stream.ts',
    from: 'stream = construct(target, args, newTarget) as WebSocketStream',
    to: 'stream = construct(target, args) as WebSocketStream',
    caughtBy: 'WebSocketStream: subclassing',
  },
  {
    what: 'promises followed whatever their constructor',
    file: 'watch/web-socket-stream.ts',
    from: '    if (!canFollow()) return;\n',
    to: '',
    caughtBy: 'a constructor of promises that the page replaced',
  },
  {
    what: 'the options of a WebSocketStream read',
    file: 'watch/web-socket-stream.ts',
    from: 'quietly(() => watch(stream, stack));',
    to: "quietly(() => watch(stream, stack + Reflect.get(args[1] as object, 'signal')));",
    caughtBy: 'options are read once',
  },
];
