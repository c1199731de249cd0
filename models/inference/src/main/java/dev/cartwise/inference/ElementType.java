package dev.cartwise.inference;

/** The element types that tensors may have here. */
public enum ElementType {
  /** 32-bit IEEE floating point. */
  FLOAT,
  /** 64-bit signed. */
  INT64,
  /** 32-bit signed. */
  INT32,
  /** 8-bit unsigned; Java's bytes hold its bits. */
  UINT8,
  /** Text. */
  STRING
}
