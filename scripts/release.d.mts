export function released(changelog: string, version: string, day: string): string;
export function isLater(version: string, than: string): boolean;
