package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import java.util.Map;

/**
 * Taggers measured on labelled pictures.
 *
 * @param images pictures that were tagged
 * @param failed pictures that could not be decoded
 * @param absent rows without a picture
 * @param figures of each head of {@link LabelTable#HEADS}
 */
record TaggingRun(int images, int failed, int absent, Map<String, HeadFigures> figures) {}
