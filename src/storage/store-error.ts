/** The place where things are kept cannot be used; the message says why and what a person can do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** True if it may be over when the program is started again; otherwise only a person can correct it. */
  readonly mayPass: boolean

  constructor(message: string, { mayPass = false } = {}) {
    super(message)
    this.mayPass = mayPass
  }
}
