package dev.cartwise.training.imagetagging;

import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.ScoredLabel;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.Pictures;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import dev.cartwise.training.imagetagging.figures.HeadTally;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts of what taggers said of labelled pictures. */
final class TaggingTally {

  private final Map<String, HeadTally> tallies = new LinkedHashMap<>();
  private int images;
  private int failed;
  private int absent;

  /** What is shown in place of a picture. */
  interface Scene {
    RgbImage of(RgbImage photo, String id);
  }

  TaggingTally() {
    LabelTable.HEADS.forEach(head -> tallies.put(head, new HeadTally()));
  }

  /** Counts what a tagger says of pictures. */
  void add(ImageTagger tagger, PictureFiles files, List<LabelledItem> items) throws IOException {
    add(tagger, files, items, (photo, id) -> photo);
  }

  /** Counts what a tagger says of what is made of pictures. */
  void add(ImageTagger tagger, PictureFiles files, List<LabelledItem> items, Scene scene)
      throws IOException {
    for (LabelledItem item : items) {
      Optional<byte[]> file = files.read(item.id());
      if (file.isEmpty()) {
        absent++;
        continue;
      }
      Optional<RgbImage> image = Pictures.decode(file.get(), tagger.decodedSide());
      if (image.isEmpty()) {
        failed++;
        continue;
      }
      images++;
      for (HeadTags tags : tagger.tag(scene.of(image.get(), item.id())).heads()) {
        HeadTally tally = tallies.get(tags.head());
        String label = item.labels().get(tags.head());
        if (tally != null && label != null) {
          tally.add(label, names(tags.ranking()), tags.best().confidence());
        }
      }
    }
  }

  /** The figures of all that was counted. */
  TaggingRun run() {
    Map<String, HeadFigures> figures = new LinkedHashMap<>();
    tallies.forEach((head, tally) -> figures.put(head, tally.figures()));
    return new TaggingRun(images, failed, absent, figures);
  }

  private static List<String> names(List<ScoredLabel> ranking) {
    return ranking.stream().map(each -> each.label().name()).toList();
  }
}
