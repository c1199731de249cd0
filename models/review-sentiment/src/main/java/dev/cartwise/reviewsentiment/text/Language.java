package dev.cartwise.reviewsentiment.text;

/** A language that reviews are understood in. */
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the ISO 639-1 code. */
  public String code() {
    return code;
  }
}
