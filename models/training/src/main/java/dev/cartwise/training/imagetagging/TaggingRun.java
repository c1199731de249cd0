package dev.cartwise.training.imagetagging;

import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.RgbImage;
import dev.cartwise.imagetagging.ScoredLabel;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.Pictures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An artifact measured on labelled pictures.
 *
 * @param images pictures that were tagged
 * @param failed pictures that could not be decoded
 * @param absent rows without a picture
 * @param figures of each head of {@link LabelTable#HEADS}
 */
record TaggingRun(int images, int failed, int absent, Map<String, HeadFigures> figures) {

  static TaggingRun measure(ImageTagger tagger, PictureFiles files, List<LabelledItem> items)
      throws IOException {
    Map<String, HeadTally> tallies = new LinkedHashMap<>();
    LabelTable.HEADS.forEach(head -> tallies.put(head, new HeadTally()));
    int images = 0;
    int failed = 0;
    int absent = 0;
    for (LabelledItem item : items) {
      Optional<byte[]> file = files.read(item.id());
      if (file.isEmpty()) {
        absent++;
        continue;
      }
      Optional<RgbImage> image = Pictures.decode(file.get());
      if (image.isEmpty()) {
        failed++;
        continue;
      }
      images++;
      for (HeadTags tags : tagger.tag(image.get()).heads()) {
        HeadTally tally = tallies.get(tags.head());
        String label = item.labels().get(tags.head());
        if (tally != null && label != null) {
          tally.add(label, names(tags.ranking()), tags.best().confidence());
        }
      }
    }
    Map<String, HeadFigures> figures = new LinkedHashMap<>();
    tallies.forEach((head, tally) -> figures.put(head, tally.figures()));
    return new TaggingRun(images, failed, absent, figures);
  }

  private static List<String> names(List<ScoredLabel> ranking) {
    return ranking.stream().map(each -> each.label().name()).toList();
  }
}
