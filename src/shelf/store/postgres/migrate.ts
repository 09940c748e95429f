import type { Client, Runs } from './client.ts';
import { unfit } from './failures.ts';
import { MIGRATIONS } from './schema.ts';

/** The number of the lock that whoever changes the tables holds: any number, as long as it is always this one. */
const LOCK = 5_207_411_963;

/**
 * Brings the tables of a shelf up to date: each change in its order, all in one transaction, one program at a time. A role that may not do so
 * reads a shelf that is up to date. Throws a `ShelfError` for one that is not, for one of a later version, and where the database
 * has another encoding than UTF-8.
 */
export async function migrate(client: Client): Promise<void> {
  const version = await versionOf(client);
  if (version === MIGRATIONS.length) return;
  if (version > MIGRATIONS.length) throw later(client);
  const [server] = await client.all(
    `SELECT current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') AS read_only,
       has_schema_privilege(coalesce(current_schema(), 'public'), 'CREATE') AS may_create`,
  );
  if (server?.encoding !== 'UTF8') {
    throw unfit(
      client.address,
      '的编码不是 UTF-8：请用 createdb -E UTF8 -T template0 另建一个。',
      'is not in UTF-8: make another one with createdb -E UTF8 -T template0.',
    );
  }
  if (server.read_only === 'on' || server.may_create !== true) throw notReady(client, version);
  await client.transaction(async (runs) => {
    await runs.all('SELECT pg_advisory_xact_lock($1::bigint)', LOCK);
    await runs.all(
      'CREATE TABLE IF NOT EXISTS report_tui_migrations (number integer PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now())',
    );
    // Another program may have done it while this one waited.
    for (let number = (await lastOf(runs)) + 1; number <= MIGRATIONS.length; number += 1) {
      for (const statement of statementsOf(MIGRATIONS[number - 1] ?? '')) await runs.all(statement);
      await runs.all('INSERT INTO report_tui_migrations (number) VALUES ($1)', number);
    }
  });
}

/** How many changes have been made; 0 where there are no tables. */
async function versionOf(client: Client): Promise<number> {
  const [line] = await client.all("SELECT to_regclass('report_tui_migrations') IS NOT NULL AS there");
  return line?.there === true ? lastOf(client) : 0;
}

async function lastOf(runs: Runs): Promise<number> {
  const [line] = await runs.all('SELECT coalesce(max(number), 0) AS last FROM report_tui_migrations');
  return Number(line?.last);
}

/** One after another: with values none of the engines takes several at once. */
const statementsOf = (migration: string): string[] =>
  migration
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

function later({ address }: Client) {
  return unfit(
    address,
    '是更新版本的 report-tui 建的：请更新 report-tui。',
    'was made by a later version of report-tui: update report-tui.',
  );
}

function notReady({ address }: Client, version: number) {
  return version === 0
    ? unfit(
        address,
        '里还没有书架的表，而您的用户不能建：请管理员先运行一次 report-tui list。',
        'has no tables of a shelf yet, which your role may not make: ask its administrator to run report-tui list once.',
      )
    : unfit(
        address,
        '是更早版本的 report-tui 建的，而您的用户不能更新：请管理员用新版运行一次 report-tui list。',
        'was made by an earlier version of report-tui, which your role may not bring up to date: ask its administrator to run report-tui list once with this one.',
      );
}
