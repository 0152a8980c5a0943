import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetrics } from '../../src/bot/metrics.ts'
import { hasNginx, nginxConfig } from './nginx.ts'

const deploy = (name: string) => fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-deploy-'))
afterAll(() => rmSync(dir, { recursive: true }))

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

describe('the dashboard', () => {
  const dashboard = JSON.parse(readFileSync(deploy('grafana-dashboard.json'), 'utf8')) as {
    panels: { title: string; targets: { expr: string }[] }[]
  }

  test('names only metrics that there are, and all that the bot has', async () => {
    const { body } = await createMetrics(() => 'v').route()
    const there = new Set([...body.matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1]!))
    const named = new Set(
      dashboard.panels
        .flatMap(({ targets }) => targets.map(({ expr }) => expr))
        .flatMap((expr) => expr.match(/\b(?:hoi_bao|process|nodejs)_\w+/g) ?? [])
        .map((name) => name.replace(/_bucket$/, '')),
    )
    expect([...named].filter((name) => !there.has(name))).toEqual([])
    expect([...there].filter((name) => name.startsWith('hoi_bao_') && !named.has(name))).toEqual([])
  })
})

test.skipIf(!hasNginx)('nginx accepts its configuration', () => {
  const file = join(dir, 'nginx.conf')
  writeFileSync(file, nginxConfig({ dir, port: 8443, replicas: [8081, 8082] }))
  const { stderr, status } = spawnSync('nginx', ['-t', '-c', file, '-p', dir, '-e', join(dir, 'error.log')], {
    encoding: 'utf8',
  })
  expect(stderr).toContain('syntax is ok')
  expect(status).toBe(0)
})

test.skipIf(!hasSystemd).each([
  ['hoi-bao.service', 'hoi-bao.service'],
  ['hoi-bao@.service', 'hoi-bao@8081.service'],
])('systemd accepts %s', (source, name) => {
  const file = join(dir, name)
  writeFileSync(file, readFileSync(deploy(source)))
  const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
  // What it says of other units of this machine is not about ours.
  const ours = stderr.split('\n').filter((line) => line.includes('hoi-bao'))
  expect(ours).toEqual([])
  expect(status).toBe(0)
})
