import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nginxConfig } from '../deploy/nginx.ts'
import { freePort, untilListening } from '../storage/redis-server.ts'

/** nginx with the configuration of `deploy/`, on loopback. */
export async function startNginx(replicas: readonly [number, number]) {
  const port = await freePort()
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-nginx-'))
  const file = join(dir, 'nginx.conf')
  writeFileSync(file, nginxConfig({ dir, port, replicas }))
  const child = spawn('nginx', ['-c', file, '-p', dir, '-e', join(dir, 'error.log')], { stdio: 'ignore' })
  await untilListening(port)
  return {
    port,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
