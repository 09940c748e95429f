export interface Cluster {
  folder: string;
  port: number;
  address(database: string, user?: string): string;
  sql(statements: string, database?: string): string;
  create(database: string): string;
  stop(): void;
}
export function startCluster(settings?: string[]): Promise<Cluster>;
