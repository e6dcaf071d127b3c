// Bundled with the library for a web page, which sends the answers to where it came from.
import { answers } from '../record.mjs';
import { host } from './host.mjs';
import { library } from './package.mjs';

const request = new XMLHttpRequest();
request.open('POST', '/answers', false);
request.send(JSON.stringify({ host, answers: answers(library) }));
