/** Maximum length of an id. It must fit Telegram's callback data (64 bytes), inline result ids and /start payloads. */
export const MAX_ID_LENGTH = 48

/** Maximum length of a button's label, in characters: what a 390 px wide phone shows of a full-width button. */
export const MAX_LABEL_LENGTH = 32

/**
 * Maximum length of an answer with its detail, in characters. It fits one screen, and the command line guarantees it.
 */
export const MAX_ANSWER_LENGTH = 900
