import type { Peer } from './peer.ts'
import { fuseDefault, fuseTokens } from './peers/fuse.ts'
import { hoiBao } from './peers/hoi-bao.ts'
import { miniSearch } from './peers/minisearch.ts'
import { nlp } from './peers/nlp.ts'
import { orama } from './peers/orama.ts'

/** What is compared, this engine first. */
export const peers: readonly Peer[] = [hoiBao, fuseDefault, fuseTokens, miniSearch, orama, nlp]

export const peerNamed = (name: string): Peer => {
  const found = peers.find((peer) => peer.name === name)
  if (!found) throw new Error(`There is no peer "${name}"; there are ${peers.map((p) => p.name).join(', ')}`)
  return found
}
