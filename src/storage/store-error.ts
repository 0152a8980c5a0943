/** The place where things are kept cannot be used; the message says why and what a person can do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
