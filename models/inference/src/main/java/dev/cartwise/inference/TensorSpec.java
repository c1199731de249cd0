package dev.cartwise.inference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What one input or output of a model looks like.
 *
 * @param name its name in the graph
 * @param type the type of its elements
 * @param dimensions its sizes, outermost first; {@link #ANY} where the size is free
 */
public record TensorSpec(String name, ElementType type, List<Long> dimensions) {

  /** The size of a free dimension. */
  public static final long ANY = -1;

  public TensorSpec {
    dimensions = List.copyOf(dimensions);
    for (long size : dimensions) {
      if (size < ANY) {
        throw new IllegalArgumentException(name + " has a dimension of size " + size);
      }
    }
  }

  public static TensorSpec of(String name, ElementType type, long... dimensions) {
    return new TensorSpec(name, type, LongStream.of(dimensions).boxed().toList());
  }

  public static TensorSpec floats(String name, long... dimensions) {
    return of(name, ElementType.FLOAT, dimensions);
  }

  public static TensorSpec longs(String name, long... dimensions) {
    return of(name, ElementType.INT64, dimensions);
  }

  /** Whether tensors of the other shape can stand where this one is expected. */
  boolean accepts(ElementType otherType, List<Long> otherDimensions) {
    if (type != otherType || dimensions.size() != otherDimensions.size()) {
      return false;
    }
    for (int i = 0; i < dimensions.size(); i++) {
      long mine = dimensions.get(i);
      long other = otherDimensions.get(i);
      if (mine != ANY && other != ANY && mine != other) {
        return false;
      }
    }
    return true;
  }

  /** As people write it: {@code query FLOAT[?][64]}. */
  @Override
  public String toString() {
    return name + " " + describe(type, dimensions);
  }

  static String describe(ElementType type, List<Long> dimensions) {
    return type
        + dimensions.stream()
            .map(size -> size == ANY ? "[?]" : "[" + size + "]")
            .collect(Collectors.joining());
  }
}
