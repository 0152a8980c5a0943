import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether Debian's nginx (`apt-get install nginx-light`) is on this machine. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0

/**
 * The configuration of `deploy/`, brought onto loopback: without a certificate and Telegram's addresses, on
 * free ports, with all that it writes in `dir`. Everything else is as it is deployed.
 */
export function nginxConfig(options: {
  readonly dir: string
  readonly port: number
  readonly replicas: readonly [number, number]
}): string {
  const { dir, port, replicas } = options
  const replacements: readonly (readonly [RegExp, string])[] = [
    [/^pid .*;$/m, `pid ${dir}/nginx.pid;\ndaemon off;`],
    [/error_log .*;/, `error_log ${dir}/error.log warn;`],
    [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
    [/^ *ssl_certificate .*;\n^ *ssl_certificate_key .*;\n/m, ''],
    [/(^ *allow .*;\n)+ *deny all;\n/m, ''],
    [/127\.0\.0\.1:8081/, `127.0.0.1:${replicas[0]}`],
    [/127\.0\.0\.1:8082/, `127.0.0.1:${replicas[1]}`],
    [
      /^http \{$/m,
      `http {\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path ${dir}/${name};`).join('\n')}`,
    ],
  ]
  let text = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')
  for (const [pattern, replacement] of replacements) {
    if (!pattern.test(text)) throw new Error(`deploy/nginx.conf no longer has ${pattern}`)
    text = text.replace(pattern, replacement)
  }
  return text
}
