/** The services of others that signing may ask: each is handed in, and none is called unless it is needed. */

/**
 * A timestamp authority: takes a TimeStampReq, gives the TimeStampResp (RFC 3161, 3.4).
 * @throws {Error} where it cannot be reached: the message is fit for the reader.
 */
export type TimestampAuthority = (request: Uint8Array) => Promise<Uint8Array>;

/** Where to learn whether certificates are revoked. Nothing comes back where a service does not answer. */
export interface RevocationSources {
  /** Posts an OCSPRequest to an address (RFC 6960, appendix A). */
  readonly ocsp: (address: string, request: Uint8Array) => Promise<Uint8Array | undefined>;
  /** Fetches a list of revoked certificates (RFC 5280, 4.2.1.13). */
  readonly crl: (address: string) => Promise<Uint8Array | undefined>;
}
