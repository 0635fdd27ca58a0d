/**
 * The server in a web worker. The first message is the URL of the core script, which stands beside this one: a worker of VS
 * Code does not run under its own address.
 */
addEventListener(
  'message',
  ({ data }: MessageEvent<string>) => {
    importScripts(data);
    // It listens before the next message is handed out.
    void import('./workerServer.ts');
  },
  { once: true },
);
