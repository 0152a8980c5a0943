/** Error of a store that cannot be used. The message says what failed and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** True if a restart may help; otherwise a person must correct something. */
  readonly mayPass: boolean

  constructor(message: string, { mayPass = false } = {}) {
    super(message)
    this.mayPass = mayPass
  }
}
