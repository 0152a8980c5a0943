import { createArguments, type Values } from './arguments.ts'
import { type Backend, type Method, type MethodAnswer, ok } from './backend.ts'
import { ApiError } from './errors.ts'
import { METHOD_NAMES } from './method-names.ts'
import { chatMethods } from './methods-chats.ts'
import { fileMethods } from './methods-files.ts'
import { messageMethods } from './methods-messages.ts'
import { profileMethods } from './methods-profile.ts'
import { queryMethods } from './methods-queries.ts'
import { textMethods } from './methods-texts.ts'
import { updateMethods } from './methods-updates.ts'

export type RunMethod = (method: string, values: Values, isGone: () => AbortSignal) => Promise<MethodAnswer>

/** Creates all supported methods. Names match in any case of letters. Rejects with ApiError. */
export function createMethods(backend: Backend): RunMethod {
  let isLoggedOut = false
  const methods = new Map<string, Method>(
    Object.entries({
      ...updateMethods(backend),
      ...chatMethods(backend),
      ...textMethods(backend),
      ...fileMethods(backend),
      ...messageMethods(backend),
      ...queryMethods(backend),
      ...profileMethods(backend),
      close: () => ok(),
      logout: () => {
        isLoggedOut = true
        return ok()
      },
    }),
  )
  return async (name, values, isGone) => {
    if (isLoggedOut) throw new ApiError(400, 'Logged out')
    const method = methods.get(name.toLowerCase())
    if (!method) throw missing(name)
    return method(createArguments(values), isGone)
  }
}

/** Error for an unsupported method. The message says whether the real server has it. */
function missing(name: string): ApiError {
  const known = METHOD_NAMES.find((method) => method.toLowerCase() === name.toLowerCase())
  const reason = known === undefined ? 'method not found' : `this local server has no ${known}`
  return new ApiError(404, `Not Found: ${reason}`)
}
