/** Error that ends the program. The message says what failed and what the operator can do. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
  /** True if a restart may help; otherwise a person must correct something. */
  readonly mayPass: boolean

  constructor(message: string, { mayPass = false } = {}) {
    super(message)
    this.mayPass = mayPass
  }
}
