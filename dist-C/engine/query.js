/** Is this clause, or the whole that it was parted from, only talk? */
export const isTalkClause = ({ talkClauses }, clause) => talkClauses.has(Math.floor(clause));
/** Does it name a document by form and number? */
export const isDocument = ({ exact, kind }) => exact && kind === 'entry';
/** Does it ask about a person, a body, a document or an edition that the knowledge does not have? */
export const asksElsewhere = (query) => query.unknownNames.length > 0 ||
    query.unknownBodies.length > 0 ||
    query.unknownDocuments.length > 0 ||
    query.otherOrdinal !== undefined;
