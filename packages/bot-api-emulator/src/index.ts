/** Public entry point: a Bot API server on loopback with a chat page, and its types. */
export type {
  ChooseAction,
  EditAction,
  InlineAction,
  ReactAction,
  SendAction,
  TapAction,
} from './action-types.ts'
export type {
  ApiAnswer,
  ApiCall,
  AppEvent,
  CallbackAnswer,
  ChatTitles,
  Emulator,
  EmulatorOptions,
  ExplainRequest,
  Explanation,
  InlineAnswer,
  MemberStatus,
  Ref,
  ShownMessage,
} from './contract.ts'
export type { Fault, Faults } from './faults.ts'
export { createEmulator } from './server.ts'
