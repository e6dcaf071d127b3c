// Known faults of the packages in the lockfile: `npm run audit`. Any of the run time fails; of tools, high and critical.
import { command } from '../checks/command.ts';
import { failing, type Report, runtimePackages } from './report.ts';

const { output } = await command('npm', ['audit', '--json', '--package-lock-only']);
const report = reportIn(output);
if (report === null) {
  console.error(`npm audit gave no report: ${output.slice(0, 500)}`);
  process.exitCode = 2;
} else {
  const found = failing(report, runtimePackages());
  for (const { name, severity, titles } of found) console.error(`${severity} ${name}: ${titles.join('; ')}`);
  const known = Object.keys(report.vulnerabilities).length;
  console.log(`${known} packages with known faults, ${found.length} of them must be mended`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

/** The report; `null` where the registry could not be asked, which must not pass for a clean one. */
function reportIn(text: string): Report | null {
  try {
    const parsed: unknown = JSON.parse(text.slice(text.indexOf('{')));
    return typeof parsed === 'object' && parsed !== null && 'vulnerabilities' in parsed ? (parsed as Report) : null;
  } catch {
    return null;
  }
}
