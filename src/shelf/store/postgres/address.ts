/**
 * An address as it may be shown: without password and options. Whatever stands between the first colon and the last @ is taken for a
 * password, so that one with @ / or ? in it is hidden too, though no server could be reached by such an address.
 */
export function shownAddress(address: string): string {
  const [scheme = ''] = /^[a-z]+:\/\//i.exec(address) ?? [];
  const rest = address.slice(scheme.length);
  const at = rest.lastIndexOf('@');
  const user = at < 0 ? '' : `${rest.slice(0, at).replace(/:.*$/s, '')}@`;
  return scheme + user + rest.slice(at + 1).replace(/[?#].*$/s, '');
}

/** What somebody else says of an error, without the password of the address, should it be quoted there. */
export function withoutPassword(words: string, address: string): string {
  const secrets = [address, ...passwordsIn(address)].filter((secret) => secret !== '');
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), words);
}

/** The password of an address as it is written there, and decoded; given behind the user or as an option. */
function passwordsIn(address: string): string[] {
  const rest = address.replace(/^[a-z]+:\/\//i, '');
  const [, behindUser = ''] = /^[^:]*:(.*)$/s.exec(rest.slice(0, Math.max(0, rest.lastIndexOf('@')))) ?? [];
  const [, option = ''] = /[?&]password=([^&#]*)/.exec(rest) ?? [];
  return [behindUser, option].flatMap((written) => [written, decoded(written)]);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** What a report on a server is called where others have a path: without a password, and with nothing that a blank could part. */
export function pathOn(address: string, id: string): string {
  return `${shownAddress(address)}#${encodeURIComponent(id)}`;
}
