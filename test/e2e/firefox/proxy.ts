import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isWorldHost } from '#scripts/browser/hosts';
import type { World } from '#test/world';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Firefox cannot map hosts to ports: this proxy leads the world's hosts to the world, and refuses everybody else, Firefox's own services included. */
export async function startProxy({ hosts, httpsPort }: Pick<World, 'hosts' | 'httpsPort'>): Promise<Proxy> {
  const open = new Set<Socket>();
  const server: Server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (request, client: Socket, head: Buffer) => {
    open.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => open.delete(client));
    const [host = '', port] = (request.url ?? '').split(':');
    if (port !== '443' || !isWorldHost(hosts, host)) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
