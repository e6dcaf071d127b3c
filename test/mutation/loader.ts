import { isAbsolute, relative } from 'node:path';
import { compileFunction } from 'node:vm';
import { fileOf } from './file-of.ts';
import type { Prepared } from './prepare.ts';
import type { Switches } from './switches.ts';

type Exports = Record<string, unknown>;
type Body = (...given: unknown[]) => unknown;

const GIVEN = ['module', 'exports', 'require', '__url', '__active', '__cover'];

/**
 * The modules of one process. They are compiled once and loaded as often as one likes: `forget` leaves no module of the
 * sources or of the tests, and with them nothing that they remember.
 */
export class Loader {
  readonly #code: ReadonlyMap<string, string>;
  readonly #bodies = new Map<string, Body>();
  readonly #loaded = new Map<string, { exports: Exports }>();
  readonly #packages: ReadonlyMap<string, Exports>;
  readonly #switches: Switches;

  constructor({ code }: Prepared, packages: ReadonlyMap<string, Exports>, switches: Switches) {
    this.#code = code;
    this.#packages = packages;
    this.#switches = switches;
  }

  forget(): void {
    this.#loaded.clear();
  }

  /** Runs a file of tests anew; the promise is of one that awaits something while it is loaded. */
  run(file: string): unknown {
    return this.#bodyOf(file)(...this.#given(file, { exports: {} }));
  }

  #require(wanted: string, importer: string): Exports {
    const file = isAbsolute(wanted) ? relative(process.cwd(), wanted) : fileOf(wanted, importer);
    if (file === undefined) return this.#packages.get(wanted) ?? unknown(wanted, importer);
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(file, module);
    try {
      this.#bodyOf(file)(...this.#given(file, module));
    } catch (error) {
      this.#loaded.delete(file);
      throw error;
    }
    return module.exports;
  }

  #given(file: string, module: { exports: Exports }): unknown[] {
    const { active, cover } = this.#switches;
    const require = (wanted: string) => this.#require(wanted, file);
    return [module, module.exports, require, new URL(`file://${process.cwd()}/${file}`).href, active, cover];
  }

  /** A query makes another module of the same file. */
  #bodyOf(name: string): Body {
    const [file = ''] = name.split('?');
    const known = this.#bodies.get(file);
    if (known) return known;
    const code = this.#code.get(file) ?? unknown(file, 'a module');
    // Of a file that awaits while it is loaded, the body is a function that awaits.
    const awaits = file.endsWith('.test.ts') && /^(?:const|await)\b.*\bawait\b/m.test(code);
    const text = awaits ? `return (async () => {${code}\n})()` : code;
    const body = compileFunction(text, GIVEN, { filename: file }) as unknown as Body; // node calls it a Function
    this.#bodies.set(file, body);
    return body;
  }
}

function unknown(wanted: string, importer: string): never {
  throw new Error(`${importer} asks for '${wanted}', which was not prepared.`);
}

/** The packages, loaded once: they are not ours to change. */
export async function packagesOf({ packages }: Prepared): Promise<Map<string, Exports>> {
  const loaded = new Map<string, Exports>();
  for (const name of packages) {
    const found: Exports = await import(name);
    // The mark keeps the `default` of what is an ES module already.
    loaded.set(name, { ...found, __esModule: true });
  }
  return loaded;
}
