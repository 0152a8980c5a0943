/** Longest id: it must fit Telegram's callback data (64 bytes), inline result ids and /start payloads. */
export const MAX_ID_LENGTH = 48

/** Longest label of a button, in characters: what a phone 390 px wide shows of one that has its row to itself. */
export const MAX_LABEL_LENGTH = 32

/** Longest answer with its detail, in characters: a reader's screen, and the command line's contract. */
export const MAX_ANSWER_LENGTH = 900
