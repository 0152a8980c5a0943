/**
 * Links as Telegram stores them. An invalid address is dropped without an error. A valid one is normalized: scheme
 * added, host in lower case, a path of at least `/`.
 *
 * https://github.com/tdlib/td/blob/master/td/telegram/LinkManager.cpp (check_link_impl), tdutils HttpUrl.cpp
 */
import { isIPv6 } from 'node:net'

const MAX_PORT = 65535

/** @returns the id in `tg://user?id=…`, which mentions a user and is not a link */
export function mentionedUserId(href: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\/?\?([^#]*)/.exec(href.toLowerCase())
  if (!match) return undefined
  for (const pair of match[1]!.split('&')) {
    const [key, value] = splitOnce(pair, '=')
    if (key === 'id') return /^\d+$/.test(value) && Number(value) > 0 ? Number(value) : undefined
  }
  return undefined
}

/** @returns the address as Telegram stores it, or `undefined` if it is invalid */
export function checkedLink(href: string): string | undefined {
  const checked = checkLink(href)
  return 'url' in checked ? checked.url : undefined
}

/** @returns the address as Telegram stores it, or Telegram's error message */
export function checkLink(href: string): { url: string } | { error: string } {
  const scheme = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(href)
  const url = parseUrl(scheme ? href.slice(scheme[0].length) : href)
  if ('error' in url) return url
  if (scheme) {
    const name = scheme[1]!.toLowerCase()
    const isWeb = /^https?:\/\//i.test(href.slice(scheme[0].length))
    if (isWeb || url.userinfo !== '' || url.port > 0 || url.isIpv6) {
      return { error: name === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL' }
    }
    const allowed = name === 'tonsite' ? /^[a-z0-9._-]*$/ : /^[a-z0-9_-]*$/
    if (!allowed.test(url.host)) return { error: 'Unallowed characters in URL host' }
    const rest = url.rest.startsWith('/?') ? url.rest.slice(1) : url.rest
    return { url: `${name}://${url.host}${rest}` }
  }
  if (!url.host.includes('.') && !url.isIpv6) return { error: 'Wrong HTTP URL' }
  const userinfo = url.userinfo === '' ? '' : `${url.userinfo}@`
  const port = url.port > 0 ? `:${url.port}` : ''
  return { url: `${url.protocol}://${userinfo}${url.host}${port}${url.rest}` }
}

interface ParsedUrl {
  protocol: 'http' | 'https'
  userinfo: string
  host: string
  isIpv6: boolean
  /** As written; 0 if absent. */
  port: number
  rest: string
}

function parseUrl(href: string): ParsedUrl | { error: string } {
  let rest = href
  let protocol: 'http' | 'https' = 'http'
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(rest)
  if (scheme) {
    const name = scheme[1]!.toLowerCase()
    if (name !== 'http' && name !== 'https') return { error: 'Unsupported URL protocol' }
    protocol = name
    rest = rest.slice(scheme[0].length)
  }
  const authorityEnd = rest.search(/[/?#]/)
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd)
  const tail = authorityEnd < 0 ? '' : rest.slice(authorityEnd)

  let colon = authority.length - 1
  while (colon > 0 && !':]@'.includes(authority[colon]!)) colon--
  let port = 0
  let userinfoAndHost = authority
  if (colon > 0 && authority[colon] === ':') {
    const digits = authority.slice(colon + 1).replace(/^0+(?=.)/, '')
    port = /^-?\d+$/.test(digits) ? Number(digits) : 0
    if (port <= 0 || port > MAX_PORT) return { error: 'Wrong port number specified in the URL' }
    userinfoAndHost = authority.slice(0, colon)
  }
  const at = userinfoAndHost.lastIndexOf('@')
  const userinfo = at < 0 ? '' : userinfoAndHost.slice(0, at)
  const host = userinfoAndHost.slice(at + 1).toLowerCase()
  const isIpv6 = host.startsWith('[') && host.endsWith(']')
  if (host === '') return { error: 'URL host is empty' }
  if (host === '.') return { error: 'Host is invalid' }
  if (isIpv6) {
    if (!isIPv6(host.slice(1, -1))) return { error: 'Wrong IPv6 address specified in the URL' }
  } else {
    const wrong = wrongPart(host, 'host', false) ?? wrongPart(userinfo, 'userinfo', true)
    if (wrong !== undefined) return { error: wrong }
  }
  return {
    protocol,
    userinfo,
    host: lowerAscii(userinfoAndHost.slice(at + 1)),
    isIpv6,
    port,
    rest: escapedTail(tail),
  }
}

/** Returns an error for characters other than those of RFC 7230 and RFC 3986 and those beyond ASCII. */
function wrongPart(part: string, name: string, allowColon: boolean): string | undefined {
  for (const [symbol] of part.matchAll(/%.{0,2}|[^%]/gsu)) {
    if (symbol.startsWith('%')) {
      if (!/^%[0-9a-f]{2}$/i.test(symbol)) return `Wrong percent-encoded symbol in URL ${name}`
    } else if (
      !/[A-Za-z0-9.\-_!$,~*'();&+=\u0080-\u{10ffff}]/u.test(symbol) &&
      !(allowColon && symbol === ':')
    ) {
      return `Disallowed character in URL ${name}`
    }
  }
  return undefined
}

function escapedTail(tail: string): string {
  const trimmed = tail.replace(/[ \t\r\n\0\v]+$/, '')
  const withSlash = trimmed.startsWith('/') ? trimmed : `/${trimmed}`
  return withSlash.replace(
    /[\u0000-\u0020]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (c) => c.toLowerCase())
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
