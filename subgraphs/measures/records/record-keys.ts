/** The key that records are signed with. */
export interface RecordSigner {
  /** Name of the algorithm, as it stands in the records. */
  readonly algorithm: string;
  /** Id of the key, by which it is found when a record is verified. */
  readonly keyId: string;
  /** The signature over a message. */
  sign(message: Uint8Array): Promise<Buffer>;
}

/**
 * What signs records and verifies signatures: all that is asked of an implementation, so that a certified device can
 * stand behind it (SM2, GM/T 0009), whose keys never leave it.
 */
export interface RecordKeys {
  readonly signer: RecordSigner;
  /** Whether a signature is that of the key over the message; null where there is no such key here. */
  verify(
    key: { readonly algorithm: string; readonly keyId: string },
    message: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean | null>;
  /** Whether what was signed with a key can be verified here. */
  knows(key: { readonly algorithm: string; readonly keyId: string }): boolean;
}

/** Of a process that nobody asks for records: it makes and verifies none. */
export const NO_KEYS: RecordKeys = {
  signer: {
    algorithm: "none",
    keyId: "none",
    sign: async () => {
      throw new Error("no key to sign decision records with");
    },
  },
  verify: async () => null,
  knows: () => false,
};
