/** Error that ends the program. The message says what failed and what the operator can do. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
  /** True if a restart may help; otherwise a person must correct something. */
  readonly restartMayHelp: boolean

  constructor(message: string, { restartMayHelp = false } = {}) {
    super(message)
    this.restartMayHelp = restartMayHelp
  }
}
