import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';

/** The doors of a cluster behind one address, as an ingress would have it. */
export class Ingress {
  /** Port of the service for paths that begin so; the first that fits counts. */
  readonly #routes: { readonly path: string; readonly port: () => number }[];
  readonly #server: Server;

  constructor(routes: readonly { readonly path: string; readonly port: () => number }[]) {
    this.#routes = [...routes];
    this.#server = createServer((incoming, response) => {
      const route = this.#routes.find(({ path }) => incoming.url?.startsWith(path));
      const onward = request(
        {
          host: '127.0.0.1',
          port: route?.port(),
          method: incoming.method,
          path: incoming.url,
          headers: incoming.headers,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on('error', () => {
        if (!response.headersSent) response.writeHead(502);
        response.end();
      });
      incoming.pipe(onward);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${portOf(this.#server.address())}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A port of loopback that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createTcpServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server.address());
      server.close(() => resolve(port));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen');
  return address.port;
}
