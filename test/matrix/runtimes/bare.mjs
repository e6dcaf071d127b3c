// Bundled with the library and the questions into one script whose value is the answers, for a realm that has nothing
// but the language.
import questions from 'questions';
import { answers } from '../record.mjs';
import { host } from './host.mjs';
import { library } from './package.mjs';

export default JSON.stringify({ host, answers: answers(library, questions) });
