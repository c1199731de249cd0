package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The frame header of a JPEG.
 *
 * @param progressive whether coefficients come in several scans, ever more exact
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param components one for grey, three or four for colours
 * @param maxAcross the most blocks side by side in a unit that any component has
 * @param maxDown the most blocks one above the other
 */
record JpegFrame(
    boolean progressive,
    int width,
    int height,
    List<JpegComponent> components,
    int maxAcross,
    int maxDown) {

  static JpegFrame read(boolean progressive, ByteCursor content) throws ImageRefusedException {
    int precision = content.unsignedByte();
    if (precision != 8) {
      throw ImageRefusedException.unsupported("the JPEG has " + precision + " bits a sample");
    }
    int height = content.unsignedShort();
    int width = content.unsignedShort();
    ImageLimits.check(width, height);
    int count = content.unsignedByte();
    if (count != 1 && count != 3 && count != 4) {
      throw ImageRefusedException.unsupported("the JPEG has " + count + " components");
    }
    List<JpegComponent> components = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    int maxAcross = 1;
    int maxDown = 1;
    for (int i = 0; i < count; i++) {
      int id = content.unsignedByte();
      int sampling = content.unsignedByte();
      int across = sampling >> 4;
      int down = sampling & 15;
      if (across < 1 || across > 4 || down < 1 || down > 4 || !ids.add(id)) {
        throw ImageRefusedException.corrupt("a component of the JPEG is impossible");
      }
      components.add(new JpegComponent(id, across, down, content.unsignedByte()));
      maxAcross = Math.max(maxAcross, across);
      maxDown = Math.max(maxDown, down);
    }
    return new JpegFrame(progressive, width, height, components, maxAcross, maxDown);
  }

  /** How many units of the scan lie side by side. */
  int unitsAcross() {
    return ImageLimits.divideUp(width, 8 * maxAcross);
  }

  /** How many units lie one above the other. */
  int unitsDown() {
    return ImageLimits.divideUp(height, 8 * maxDown);
  }

  JpegComponent component(int id) throws ImageRefusedException {
    for (JpegComponent component : components) {
      if (component.id() == id) {
        return component;
      }
    }
    throw ImageRefusedException.corrupt("a scan of the JPEG names an unknown component");
  }
}
