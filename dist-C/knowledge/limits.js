/** Longest id: it must fit Telegram's callback data (64 bytes), inline result ids and /start payloads. */
export const MAX_ID_LENGTH = 48;
/** Longest answer with its detail, in characters: a reader's screen, and the command line's contract. */
export const MAX_ANSWER_LENGTH = 900;
