/** @import { AppPosts } from '../src/action-types.ts' */
/** @import { AppEvent, AppState } from '../src/contract.ts' */

/** The page's door to the emulator: relative addresses only, so nothing can leave loopback. */
export function createTransport() {
  /**
   * @param {string} path
   * @param {RequestInit} [init]
   */
  async function request(path, init) {
    const response = await fetch(path, init)
    const body = await response.json().catch(() => null)
    if (!response.ok) throw new Error(body?.error ?? `HTTP ${response.status}`)
    return body
  }

  return {
    /**
     * @param {number} [as] whose Telegram this is; the Vietnamese reader's by default
     * @returns {Promise<AppState>}
     */
    state: (as) => request(as === undefined ? '/app/state' : `/app/state?as=${as}`),

    /**
     * @template {keyof AppPosts} P
     * @param {P} path
     * @param {AppPosts[P]['body']} body
     * @returns {Promise<AppPosts[P]['answer']>} rejects with the server's own words
     */
    post: (path, body) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),

    /**
     * @param {import('../src/contract.ts').ExplainRequest} asked
     * @returns {Promise<import('../src/contract.ts').Explanation | null>}
     */
    explain: ({ question, chat, language, pressed }) => {
      const query = new URLSearchParams({ q: question, chat: String(chat), language })
      if (pressed !== undefined) query.set('pressed', pressed)
      return request(`/app/explain?${query}`)
    },

    /**
     * Follows the server's events; the browser reconnects by itself, and `onopen` then tells to load afresh.
     *
     * @param {{ onopen: () => void, onerror: () => void, onevent: (event: AppEvent) => void }} listener
     */
    follow({ onopen, onerror, onevent }) {
      const source = new EventSource('/app/events')
      source.onopen = onopen
      source.onerror = onerror
      source.onmessage = ({ data }) => onevent(JSON.parse(data))
    },
  }
}

/** @typedef {ReturnType<typeof createTransport>} Transport */
