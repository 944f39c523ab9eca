import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A node:http server that sends what `url` sent, to the byte. */
export async function startBare(url: string, headers: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bare-'))
  const file = path.join(folder, 'answer.json')
  writeFileSync(file, JSON.stringify(await answerOf(url, headers)))
  const server = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts', file], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(server.stdout, 'data')
  const { port }: { port: number } = JSON.parse(String(line))
  const stop = async () => {
    server.kill()
    await once(server, 'exit')
    rmSync(folder, { recursive: true })
  }
  return { url: `http://localhost:${port}/`, stop }
}

/** As it came: `fetch` would decompress it. */
const answerOf = (url: string, headers: Record<string, string>) =>
  new Promise<{ headers: [string, string][]; body: string }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const pairs = response.rawHeaders.flatMap((name, index, all): [string, string][] =>
          index % 2 || /^(date|connection|keep-alive)$/i.test(name) ? [] : [[name, all[index + 1] ?? '']],
        )
        resolve({ headers: pairs, body: Buffer.concat(chunks).toString('base64') })
      })
    }).on('error', reject)
  })
