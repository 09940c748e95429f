// Writes dist/sbom.cdx.json: what the bundle holds, as npm sbom tells it (CycloneDX). A bundle hides its packages from scanners, which
// read node_modules; here they find them. Run after the build, before packing.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The packages in the bundle, name@version, as their licences beside it are headed. */
const bundled = new Set(
  Array.from(
    read('dist/THIRD-PARTY-LICENCES.txt').matchAll(/^(\S+) (\d\S*)\nLicence: /gm),
    ([, name, version]) => `${name}@${version}`,
  ),
);

function npmSbom() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 };
  const { status, stdout, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, options);
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  return JSON.parse(stdout);
}

const { components, dependencies, metadata, serialNumber: _, ...whole } = npmSbom();
const nameOf = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;
const held = components.filter((component) => bundled.has(nameOf(component)));
const missing = [...bundled].filter((name) => !held.some((component) => nameOf(component) === name));
if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(', ')}, which the bundle holds`);

const refs = new Set(held.map((component) => component['bom-ref']));
const main = metadata.component['bom-ref'];
const { timestamp: __, ...about } = metadata;
about.component = { ...about.component, name: 'report-tui', type: 'application' };
const sbom = {
  ...whole,
  metadata: about,
  // They are part of the program, whatever they were to npm.
  components: held.map(({ scope: ___, properties: ____, ...component }) => ({ ...component, scope: 'required' })),
  dependencies: dependencies
    .filter(({ ref }) => ref === main || refs.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: ref === main ? [...refs] : dependsOn.filter((each) => refs.has(each)),
    })),
};
writeFileSync(new URL('../dist/sbom.cdx.json', import.meta.url), `${JSON.stringify(sbom, null, 1)}\n`);
console.log(`${held.length} packages in the bundle`);
