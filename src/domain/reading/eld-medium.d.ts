/** The part of eld 2.1 (medium n-gram set) that this room uses; the package types only its dynamic entry. */
declare module 'eld/medium' {
  export const eld: {
    detect(text: string): {
      /** ISO 639-1 code, or '' when nothing was recognised. */
      readonly language: string;
      isReliable(): boolean;
    };
  };
}
