// A PostgreSQL server of one's own, in a temporary folder: made for a test or a measurement, and removed behind it.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SUPERUSER = 'tester';

/** Where initdb and pg_ctl are; null where no server is installed. Debian keeps them out of the path. */
function programs() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl'))) ?? null;
}

/** The server refuses to run as root: then somebody who may nothing runs it. */
function nobody() {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'nobody']).toString()));
  return { uid, gid };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a server: by its socket everybody may log in, by TCP with a password only. Throws where none is installed.
 * @param settings more of its settings, as name=value
 * @returns `address(database, user)` by the socket, `port` on 127.0.0.1, `sql(statements, database)`, `create(database)` and `stop()`
 */
export async function startCluster(settings = []) {
  const place = programs();
  if (place === null) throw new Error('there is no PostgreSQL server: apt-get install -y postgresql-15');
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-postgres-'));
  const who = nobody();
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const run = (program, ...args) => {
    const { status, stderr } = spawnSync(join(place, program), args, {
      ...who,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  appendFileSync(
    join(data, 'postgresql.conf'),
    ['', `port=${port}`, "listen_addresses='127.0.0.1'", `unix_socket_directories='${folder}'`, ...settings, ''].join(
      '\n',
    ),
  );
  execFileSync('sed', ['-i', 's/^host.*trust$//', join(data, 'pg_hba.conf')]);
  appendFileSync(join(data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), 'start');
  const address = (database, user = SUPERUSER) =>
    `postgres://${user}@/${database}?host=${encodeURIComponent(folder)}&port=${port}`;
  const sql = (statements, database = 'postgres') =>
    execFileSync('psql', [
      '-qAt',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      folder,
      '-p',
      String(port),
      '-U',
      SUPERUSER,
      database,
      '-c',
      statements,
    ])
      .toString()
      .trim();
  return {
    folder,
    port,
    address,
    sql,
    create(database) {
      sql(`CREATE DATABASE ${database}`);
      return address(database);
    },
    stop() {
      spawnSync(join(place, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], {
        ...who,
        cwd: folder,
        stdio: 'ignore',
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
