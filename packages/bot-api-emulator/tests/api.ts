/** What tests of the Bot API share: a server for each test, and how a call was answered. */
import { Api, GrammyError } from 'grammy'
import { afterEach, beforeEach } from 'vitest'
import type { Emulator, EmulatorOptions } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

/** Opens a server with grammY's client before each test, and closes it afterwards. */
export function emulatorEach(options: EmulatorOptions, take: (emulator: Emulator, api: Api) => void): void {
  let emulator: Emulator
  beforeEach(async () => {
    emulator = await createEmulator(options)
    take(emulator, new Api(emulator.token, { apiRoot: emulator.apiRoot }))
  })
  afterEach(() => emulator.close())
}

/** Returns the code and the description of a refused call. Any other error is thrown. */
export function refusal(error: unknown): [code: number, description: string] {
  if (!(error instanceof GrammyError)) throw error
  return [error.error_code, error.description]
}

/** Returns `true` for a call that the server accepts, otherwise its refusal. */
export function answerOf(call: Promise<unknown>): Promise<true | [code: number, description: string]> {
  return call.then(() => true as const, refusal)
}
