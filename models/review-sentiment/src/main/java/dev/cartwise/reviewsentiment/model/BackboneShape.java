package dev.cartwise.reviewsentiment.model;

import dev.cartwise.reviewsentiment.text.Language;

/**
 * What the text backbone of a language is called and how it is built.
 *
 * @param name what its files begin with
 * @param dimension the length of a token's vector
 * @param layers how many there are
 * @param heads that each layer attends with
 */
public record BackboneShape(String name, int dimension, int layers, int heads) {

  /** The backbone of a language. */
  public static BackboneShape of(Language language) {
    String name = "bge-small-" + language.code() + "-v1.5-q";
    return switch (language) {
      case CHINESE -> new BackboneShape(name, 512, 4, 8);
      case ENGLISH -> new BackboneShape(name, 384, 12, 12);
    };
  }
}
