// A plain HTTP client: follows nothing, decodes nothing, counts the bytes of header and body as they are on the wire.
import http from 'node:http';
import zlib from 'node:zlib';

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/**
 * @typedef {{status: number, headers: http.IncomingHttpHeaders, headerBytes: number, body: Buffer}} Answer
 * @param {string} origin
 * @param {string} address path and query
 * @param {{method?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<Answer>}
 */
export function request(origin, address, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = http.request({ agent, hostname, port, path: address, method, headers }, (answer) => {
      const parts = /** @type {Buffer[]} */ ([]);
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({
        status: answer.statusCode ?? 0, headers: answer.headers, headerBytes: headerBytesOf(answer), body: Buffer.concat(parts),
      }));
    });
    sent.setTimeout(20_000, () => sent.destroy(new Error(`no answer from ${address} within 20 s`)));
    sent.on('error', reject);
    sent.end();
  });
}

/** @param {string} origin @param {string} address @param {Record<string, string>} [headers] */
export async function getText(origin, address, headers = {}) {
  const answer = await request(origin, address, { headers });
  return { ...answer, text: answer.body.toString('utf8') };
}

/** @param {string} origin @param {string} address */
export async function getJson(origin, address) {
  const answer = await getText(origin, address);
  return { ...answer, json: JSON.parse(answer.text) };
}

/** @param {Answer} answer */
export function decoded(answer) {
  const decoders = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
  const decoder = decoders[/** @type {'br'|'gzip'} */ (answer.headers['content-encoding'] ?? '')];
  return (decoder ? decoder(answer.body) : answer.body).toString('utf8');
}

export function closeConnections() {
  agent.destroy();
}

/** @param {http.IncomingMessage} answer */
function headerBytesOf(answer) {
  const statusLine = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n`.length;
  return answer.rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, statusLine + 2);
}
