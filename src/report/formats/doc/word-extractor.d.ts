declare module 'word-extractor/lib/word-ole-extractor.js' {
  export default class WordOleExtractor {
    documentStream(document: unknown, name: string): Promise<unknown>;
    streamBuffer(stream: unknown): Promise<Uint8Array>;
    writePieces(document: Uint8Array, table: Uint8Array): void;
    extractWordDocument(
      document: unknown,
      bytes: Uint8Array,
    ): Promise<{ getBody(options: { filterUnicode: boolean }): string }>;
  }
}
