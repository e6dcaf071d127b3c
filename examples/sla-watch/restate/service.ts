// The process that Restate calls: it holds nothing, and may be killed at any moment.
import { serve } from '@restatedev/restate-sdk';
import { postTo } from '../watch/deliver.ts';
import { ticketObject } from './ticket-object.ts';

const { PORT = '', ORIGIN = '', START = '', SPEED = '1', RECEIVER_URL = '' } = process.env;
const clock = { origin: Number(ORIGIN), start: Number(START), speed: Number(SPEED) };
process.on('disconnect', () => process.exit(0));
await serve({ services: [ticketObject(clock, postTo(RECEIVER_URL))], port: Number(PORT) });
process.send?.('ready');
