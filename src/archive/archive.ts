/** An archive in memory. What other zip tools add (comments, extra fields, permissions) is not kept. */
export interface Archive {
  /** The files, in the order of the central directory, which the platform keeps equal to the order of the file. */
  readonly entries: readonly Entry[]
  /**
   * Names of folder entries, ending with `/`; absent when there are none. Ordinary tools write them, the platform
   * never.
   */
  readonly folders?: readonly string[]
}

/** A file in an archive. */
export interface Entry {
  /** Full name with `/`, for example `bpels/bpel_….xml`; never a folder. */
  readonly name: string
  /** The inflated content; may share memory with the archive it was read from. */
  readonly bytes: Uint8Array
  /**
   * Local civil time of the DOS time stamp, `yyyy-MM-ddTHH:mm:ss`, seconds even; no time zone is known.
   * A stamp that is no time (month 0, hour 31 …) is kept as its eight hexadecimal digits, `0x00000000`.
   */
  readonly time: string
  /** The deflated content as found, copied when the entry is written again; absent on a new or a stored entry. */
  readonly deflated?: Deflated
}

/** A raw deflate stream and the content it belongs to, so that an edited entry never drags a stale stream along. */
export interface Deflated {
  /** The stream. */
  readonly bytes: Uint8Array
  /** The very array that `bytes` inflates to; with another one in `Entry.bytes` the stream is not used. */
  readonly of: Uint8Array
  /** CRC-32 of the content, which tells when the array itself was changed in place. */
  readonly crc: number
}
