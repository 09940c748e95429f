import { type Failure, type FailureCode, fail } from '../../../text/index.ts';
import { ShelfError } from '../../failure.ts';
import { systemCode } from '../../read.ts';
import type { StoreError } from '../store.ts';
import { shownAddress, withoutPassword } from './address.ts';

type Kind = StoreError['kind'];

/** What the code of an error means. Classes of codes: PostgreSQL 15, appendix A. */
const MEANINGS: readonly (readonly [pattern: RegExp, kind: Kind, say: (shelf: string, code: string) => Failure])[] = [
  [
    /^(?:28...|SASL)$/,
    'unreachable',
    (shelf) =>
      sentence(
        `书架 ${shelf} 不让登录：请检查用户名和密码（PGPASSWORD 或 ~/.pgpass）。`,
        `the shelf ${shelf} refuses the login: check user and password (PGPASSWORD or ~/.pgpass).`,
      ),
  ],
  [
    /^3D000$/,
    'unreachable',
    (shelf) =>
      sentence(
        `没有数据库 ${shelf} ：请检查 REPORT_TUI_SHELF，或先用 createdb 建立。`,
        `there is no database ${shelf}: check REPORT_TUI_SHELF, or make it with createdb.`,
      ),
  ],
  [
    /^(?:42501|25006)$/,
    'unwritable',
    (shelf) =>
      sentence(
        `书架 ${shelf} 只能读，什么也没有改：请换一个可写的用户。`,
        `the shelf ${shelf} can only be read, and nothing was changed: use a role that may write.`,
      ),
  ],
  [
    /^UNREADABLE$/,
    'unreachable',
    (shelf) =>
      sentence(
        `书架 ${shelf} 不让您的用户读：请管理员授权（GRANT SELECT）。`,
        `your role may not read the shelf ${shelf}: ask its administrator to GRANT SELECT.`,
      ),
  ],
  [
    /CERT|SIGNATURE|ALTNAME/,
    'unreachable',
    (shelf, code) =>
      sentence(
        `书架 ${shelf} 的证书不可信（${code}）：请在地址后写上 ?sslmode=verify-full&sslrootcert=文件 。`,
        `the certificate of the shelf ${shelf} cannot be trusted (${code}): add ?sslmode=verify-full&sslrootcert=FILE to the address.`,
      ),
  ],
  [
    /^53(?:1|2|4)00$/,
    'unwritable',
    (shelf, code) =>
      sentence(
        `书架 ${shelf} 的服务器没有空间了（${code}），没有写入：请管理员腾出空间。`,
        `the server of the shelf ${shelf} is out of space (${code}), nothing was written: ask its administrator for room.`,
      ),
  ],
  [
    /^53300$/,
    'unreachable',
    (shelf) =>
      sentence(
        `连到书架 ${shelf} 的人太多：请稍后再试。`,
        `too many are connected to the shelf ${shelf}: try again later.`,
      ),
  ],
  [
    /^(?:55P03|40P01|40001)$/,
    'unreachable',
    (shelf) =>
      sentence(
        `书架 ${shelf} 一直被别人占用：请稍后再试。`,
        `others keep the shelf ${shelf} busy: try again later.`,
        'locked',
      ),
  ],
  [
    /^(?:08...|57P0.|EPIPE|ECONNRESET|DROPPED|SLOW)$/,
    'unreachable',
    (shelf) =>
      sentence(
        `与书架 ${shelf} 的连接断了：没有写完的不会留下，请检查网络后再试。`,
        `the connection to the shelf ${shelf} was lost: nothing is half written; check the network, then try again.`,
      ),
  ],
  [
    /^E[A-Z_]+$/,
    'unreachable',
    (shelf, code) =>
      sentence(
        `连不上书架 ${shelf} （${code}）：请检查地址、网络，和服务器是否开着。`,
        `cannot reach the shelf ${shelf} (${code}): check the address, the network, and whether the server runs.`,
      ),
  ],
];

function sentence(zh: string, en: string, code: FailureCode = 'shelf'): Failure {
  return fail(code, zh, en);
}

/**
 * What went wrong with a server, for the user; a password that the error quotes is not in it.
 * @param isReading whether nothing was to be changed
 */
export function serverError(error: unknown, address: string, isReading = false): ShelfError {
  if (error instanceof ShelfError) return error;
  const words = error instanceof Error ? error.message : String(error);
  const own = codeOf(error, words);
  if (own === 'ERR_INVALID_URL') return NO_ADDRESS;
  const code = isReading && own === '42501' ? 'UNREADABLE' : own;
  const shelf = shownAddress(address);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code));
  if (meaning) return new ShelfError(meaning[1], meaning[2](shelf, code));
  const said = withoutPassword(words, address);
  return new ShelfError(
    'unreachable',
    sentence(
      `书架 ${shelf} 出错（${[code, said].filter(Boolean).join(' ')}）：请把这一行告诉它的管理员。`,
      `the shelf ${shelf} fails (${[code, said].filter(Boolean).join(' ')}): tell its administrator this line.`,
    ),
  );
}

/** The code of an error; pg has none for some, which are told by their words. */
function codeOf(error: unknown, words: string): string {
  const code = systemCode(error);
  if (code !== '') return code;
  // Node gives one error for all the addresses of a host that it has tried.
  if (error instanceof AggregateError) return error.errors.map(systemCode).find(Boolean) ?? 'ECONNREFUSED';
  if (/^SASL|password must be/.test(words)) return 'SASL';
  if (/timeout expired|connection timeout|timeout exceeded when trying to connect/i.test(words)) return 'ETIMEDOUT';
  if (/Query read timeout/i.test(words)) return 'SLOW';
  if (/connection terminated|connection ended|not queryable|connection error/i.test(words)) return 'DROPPED';
  return '';
}

/** The database is one that this program cannot keep a shelf in. */
export function unfit(address: string, zh: string, en: string): ShelfError {
  const shelf = shownAddress(address);
  return new ShelfError('unreachable', sentence(`书架 ${shelf} ${zh}`, `the shelf ${shelf} ${en}`));
}

/** The role may not write. */
export const readOnly = (address: string): ShelfError => serverError(coded('42501'), address);

/** Others are in the way again and again. */
export const busy = (address: string): ShelfError => serverError(coded('55P03'), address);

const coded = (code: string): Error => Object.assign(new Error(code), { code });

export const NO_DRIVER = new ShelfError(
  'unreachable',
  sentence(
    '连接 PostgreSQL 里的书架要用 pg：请运行 npm install -g pg，再试一次。',
    'a shelf in PostgreSQL needs pg: run npm install -g pg, then try again.',
  ),
);

export const NO_ADDRESS = new ShelfError(
  'unreachable',
  sentence(
    'REPORT_TUI_SHELF 不是数据库的地址：请写成 postgres://用户@主机/数据库 。',
    'REPORT_TUI_SHELF is no address of a database: write it as postgres://user@host/database',
  ),
);
