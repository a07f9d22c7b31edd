declare module "node-nlp" {
  /** As much of it as is used here. */
  export class NlpManager {
    constructor(options: Readonly<Record<string, unknown>>);
    addNamedEntityText(entity: string, option: string, languages: readonly string[], texts: readonly string[]): void;
    addRegexEntity(entity: string, languages: string, expression: RegExp): void;
    addDocument(language: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(
      language: string,
      utterance: string,
    ): Promise<{
      readonly intent: string;
      readonly entities: readonly { readonly entity: string; readonly option?: string; readonly sourceText: string }[];
    }>;
  }
}
