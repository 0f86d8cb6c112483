/** An archive in memory: its entries in the order of the file. */
export interface Archive {
  readonly entries: readonly Entry[]
}

export interface Entry {
  /** Full name with `/`, for example `bpels/bpel_….xml`; never a folder. */
  readonly name: string
  /** The inflated content. */
  readonly bytes: Uint8Array
  /** Local civil time of the DOS time stamp, `yyyy-MM-ddTHH:mm:ss`, seconds even; no time zone is known. */
  readonly time: string
  /** The deflated content as found, to be copied when the entry is written again; absent on a new entry. */
  readonly deflated?: Deflated
}

/** A raw deflate stream with what the container says of it. */
export interface Deflated {
  readonly bytes: Uint8Array
  readonly crc: number
}
