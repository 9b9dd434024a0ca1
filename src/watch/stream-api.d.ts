// Chromium's WebSocketStream (ricea/websocketstream-explainer), which TypeScript does not know.
interface WebSocketOpenInfo {
  readonly extensions: string;
  readonly protocol: string;
}

interface WebSocketCloseInfo {
  closeCode?: number;
  reason?: string;
}

interface WebSocketStream {
  readonly url: string;
  readonly opened: Promise<WebSocketOpenInfo>;
  readonly closed: Promise<WebSocketCloseInfo>;
  close(info?: WebSocketCloseInfo): void;
}

interface WebSocketError extends DOMException {
  readonly closeCode: number | null;
  readonly reason: string;
}

declare var WebSocketStream:
  | {
      new (url: string | URL, options?: { protocols?: string[]; signal?: AbortSignal }): WebSocketStream;
      readonly prototype: WebSocketStream;
    }
  | undefined;
declare var WebSocketError: { readonly prototype: WebSocketError } | undefined;

interface ErrorConstructor {
  /** V8's. */
  captureStackTrace(error: object, without?: (...args: never) => unknown): void;
}
