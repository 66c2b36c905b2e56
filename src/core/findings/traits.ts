/** What is known of an address beside its numbers. */
export const Trait = {
  /** Sent a protocol that hardly anybody uses. */
  unusualProtocol: 1,
  /** Tried 2323/tcp. */
  alternativeTelnet: 2,
  /** Requests were for it. */
  target: 4,
  /** A request of it bore the mark of a tool or worm. */
  marked: 8,
  /** A request of it was let in. */
  letIn: 16,
  /** Sent TCP packets unasked that are no requests. */
  loose: 32,
  /** Requests from outside were for it. */
  ownTarget: 64,
  /** Sent something unasked that is neither TCP nor a request. */
  other: 128,
} as const;
