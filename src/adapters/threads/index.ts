/** Work on a second core. */
export { openStoryThread } from './story-thread.ts';
