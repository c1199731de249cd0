package dev.cartwise.reviewsentiment.text.masking;

/**
 * Personal data found in a text.
 *
 * @param kind what it is, as its mask says it: {@code PHONE}, {@code EMAIL}, {@code ID}, {@code
 *     CARD}, {@code ACCOUNT}, {@code ADDRESS} or {@code NAME}
 * @param start index of its first character
 * @param end index after its last character
 */
public record Finding(String kind, int start, int end) {}
