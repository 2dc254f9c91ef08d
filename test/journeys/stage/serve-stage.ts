import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Rolldown } from 'vite';

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Looks</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><script type="module" src="/stage.js"></script></head><body><main></main></body></html>`;

/** Serves the stage, built from the sources of the elements and their examples. */
export async function serveStage(): Promise<{ readonly origin: string; readonly server: Server }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['clarion-source', ...defaultClientConditions] },
    build: { write: false, target: 'es2022', minify: false, lib: { entry: { stage: fileURLToPath(new URL('stage.ts', import.meta.url)) }, formats: ['es'] } },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const files = new Map(outputs.flatMap(({ output }) => output).map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]));
  const server = createServer(({ url = '/' }, response) => {
    const code = files.get(url);
    response.writeHead(code || url === '/' ? 200 : 404, { 'content-type': code ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(code ?? (url === '/' ? PAGE : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, server };
}
