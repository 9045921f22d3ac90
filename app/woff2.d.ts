declare module "*.woff2?address" {
  /** The address that the file is served from. */
  const address: string;
  export default address;
}
