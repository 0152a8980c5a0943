declare module 'node-nlp' {
  /** https://github.com/axa-group/nlp.js/blob/master/docs/v4/nlp-manager.md */
  export class NlpManager {
    constructor(settings: object)
    addDocument(locale: string, utterance: string, intent: string): void
    train(): Promise<void>
    process(locale: string, utterance: string): Promise<{ intent: string; score: number }>
  }
}
