package dev.cartwise.benchmark.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/**
 * What a tagger takes beside its bare network; medians in milliseconds of the processor.
 *
 * @param looks how many pictures were looked at
 * @param decodingMillis the picture's decoding
 * @param taggingMillis from the decoded picture to its tags
 * @param networkMillis one run of the network
 */
record TaggerReport(int looks, double decodingMillis, double taggingMillis, double networkMillis) {

  /** How many times as long as the network the tagger takes. */
  double ratio() {
    return taggingMillis / networkMillis;
  }

  String json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("looks", looks)
        .put("decodingMillis", decodingMillis)
        .put("taggingMillis", taggingMillis)
        .put("networkMillis", networkMillis)
        .put("ratioWithDecoding", (decodingMillis + taggingMillis) / networkMillis)
        .put("ratio", ratio())
        .toString();
  }

  List<String> lines() {
    return List.of(
        String.format(Locale.ROOT, "%,d pictures, milliseconds of the processor", looks),
        String.format(Locale.ROOT, "decoding        %8.3f", decodingMillis),
        String.format(
            Locale.ROOT, "ImageTagger     %8.3f   %.2f times the network", taggingMillis, ratio()),
        String.format(Locale.ROOT, "ONNX Runtime    %8.3f", networkMillis));
  }
}
