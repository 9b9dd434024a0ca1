declare module 'core-js/configurator' {
  export default function configure(options: { usePolyfill: string[] }): void;
}
