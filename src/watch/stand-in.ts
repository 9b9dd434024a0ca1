import { isAncestorOf, NativeProxy, setPrototypeOf } from './natives.ts';

/**
 * What the page will see in the place of a function of the browser's. The handler must have no prototype, or the engine would
 * look for further traps on the page's Object.prototype.
 */
export function standIn<Native extends object>(native: Native, handler: ProxyHandler<Native>): Native {
  const proxy = new NativeProxy(native, handler);
  // The engine looks for a cycle no further than to a Proxy.
  handler.setPrototypeOf = (target, prototype) =>
    !(prototype && (prototype === proxy || isAncestorOf(proxy, prototype))) && setPrototypeOf(target, prototype);
  return proxy;
}
