// The same with the host taken away (see poison.mjs): the host is read before, the library loaded after.
import './host.mjs';
import '../../architecture/poison.mjs';

await import('./node.mjs');
