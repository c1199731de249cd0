package dev.cartwise.tagimages;

import java.util.Optional;

/**
 * A DetectLabels call, read.
 *
 * @param source where the picture is
 * @param labels which labels to give, or empty if none are asked for
 * @param maxColours how many dominant colours to give at most, or empty if none are asked for
 */
record DetectLabelsRequest(
    Source source, Optional<LabelOptions> labels, Optional<Integer> maxColours) {

  /** Where the picture of a call is. */
  sealed interface Source {

    /**
     * In the call itself.
     *
     * @param file at most {@link DetectLabelsReader#MAX_INLINE_BYTES}
     */
    record Inline(byte[] file) implements Source {}

    /**
     * In the bucket.
     *
     * @param key the object's key, of the shop's own photos
     * @param version the object's version, empty for the newest
     */
    record Stored(String key, Optional<String> version) implements Source {}
  }
}
