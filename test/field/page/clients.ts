/** The libraries of pages, each from the file that it ships for a script element. */
interface Libraries {
  io(url: string, options: object): unknown;
  signalR: { HubConnectionBuilder: new () => HubConnectionBuilder };
  ActionCable: { createConsumer(url: string): { subscriptions: { create(channel: string): unknown } } };
  mqtt: { connect(url: string, options: object): unknown };
  SockJS: new (url: string, reserved: null, options: object) => unknown;
  StompJs: { Client: new (options: object) => { activate(): void; deactivate(): Promise<void>; onStompError(): void } };
  SubscriptionsTransportWs: { SubscriptionClient: new (url: string, options: object) => unknown };
  Peer: new (id: string, options: object) => unknown;
}

interface HubConnectionBuilder {
  withUrl(url: string, options: object): this;
  withServerTimeout(ms: number): this;
  build(): { start(): Promise<void> };
}

const libraries = window as unknown as Libraries;

/** How each library connects. */
const clients: Record<string, (...args: never[]) => Promise<unknown>> = {
  async 'socket.io'(url: string, options: object) {
    await load('/socket.io.js');
    return libraries.io(url, options);
  },
  async signalr(url: string, options: object) {
    await load('/signalr.js');
    const hub = new libraries.signalR.HubConnectionBuilder().withUrl(url, options).build();
    await hub.start();
  },
  async actioncable(url: string) {
    await load('/actioncable.js');
    libraries.ActionCable.createConsumer(url).subscriptions.create('ChatChannel');
  },
  async mqtt(url: string, options: object) {
    await load('/mqtt.js');
    return libraries.mqtt.connect(url, options);
  },
  async sockjs(url: string) {
    await load('/sockjs.js');
    return new libraries.SockJS(url, null, { transports: ['websocket'] });
  },
  async stomp(brokerURL: string) {
    await load('/stomp.js');
    const client = new libraries.StompJs.Client({ brokerURL });
    client.onStompError = () => void client.deactivate();
    client.activate();
  },
  async graphql(url: string) {
    await load('/graphql.js');
    return new libraries.SubscriptionsTransportWs.SubscriptionClient(url, {});
  },
  async peer(id: string, options: object) {
    await load('/peer.js');
    return new libraries.Peer(id, options);
  },
  async nats(options: object) {
    const path = '/nats.js';
    const { connect } = (await import(path)) as { connect(options: object): Promise<unknown> };
    return connect(options);
  },
};

/** Lets a library connect as its users do; what it throws is its users' to see. */
export function startClient(name: string, args: readonly unknown[]): void {
  clients[name]?.(...(args as never[])).catch((error: unknown) => console.warn(`${name}: ${error}`));
}

function load(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} did not load`)));
    document.head.append(script);
  });
}
