import { createEngine } from '../engine/create-engine.js';
import { formatIssue } from '../knowledge/issue.js';
import { watchKnowledge } from '../knowledge/watch.js';
/** The engine of a folder that people edit while the bot runs; logs what comes of each save. */
export const createLiveEngine = ({ folder, first, logger, notices = () => undefined, }) => {
    const live = watchKnowledge({
        folder,
        first,
        build: createEngine,
        onSwap: (version) => {
            logger.info({ version }, 'new knowledge is in use');
            void notices()?.swapped(version);
        },
        onIssues: (issues) => {
            const { version } = live.current();
            for (const issue of issues)
                logger.error({ version, code: issue.code }, formatIssue(issue));
            void notices()?.broken(issues, version);
        },
    });
    return live;
};
