// Takes the host away: from here on, reading a clock, chance, the environment, the default locale or the default
// zone throws. Imported before the library, so that reads at load time are caught too.

function forbidden(what) {
  throw new Error(`poisoned: ${what}`);
}

function calledFrom(place) {
  const caller = new Error().stack?.split('\n').find((line) => line.includes(':') && !/poison\.mjs|^Error/.test(line));
  return caller?.includes(place) === true;
}

const HostDate = globalThis.Date;

globalThis.Date = class extends HostDate {
  constructor(...args) {
    if (args.length !== 1) forbidden(args.length === 0 ? 'new Date()' : 'new Date(year, month, …)');
    super(args[0]);
  }
  static now() {
    return forbidden('Date.now()');
  }
};
Math.random = () => forbidden('Math.random()');
performance.now = () => forbidden('performance.now()');

const { env } = process;
Object.defineProperty(process, 'env', {
  // Node's own loader reads it too.
  get: () => (calledFrom('node:internal') ? env : forbidden('process.env')),
});

function checkFormat(name, locale, options) {
  if (name === 'DateTimeFormat' && !options?.timeZone) forbidden('Intl.DateTimeFormat without a zone');
  // date-fns-tz asks in this way whether a zone exists, and formats nothing.
  if (locale === undefined && !calledFrom('date-fns-tz')) forbidden(`Intl.${name} without a locale`);
}

for (const name of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat']) {
  Intl[name] = new Proxy(Intl[name], {
    construct(target, args, self) {
      checkFormat(name, ...args);
      return Reflect.construct(target, args, self);
    },
    apply(target, self, args) {
      checkFormat(name, ...args);
      return Reflect.apply(target, self, args);
    },
  });
}

for (const [type, methods] of [
  [
    HostDate,
    ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toString', 'toDateString', 'toTimeString'],
  ],
  [Number, ['toLocaleString']],
  [Array, ['toLocaleString']],
  [String, ['toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare']],
]) {
  for (const method of methods) type.prototype[method] = () => forbidden(`${type.name}.prototype.${method}`);
}
