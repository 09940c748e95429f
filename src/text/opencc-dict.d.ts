declare module 'opencc-js/dict/TSCharacters' {
  /** `Traditional Simplified…|…`: per Traditional character its Simplified forms, the usual one first. */
  const dictionary: string;
  export default dictionary;
}
