/** Languages of questions and answers. The quote stays in the article's own. */
export type Lang = 'vi' | 'en'
