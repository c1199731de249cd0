package dev.cartwise.inference;

import dev.cartwise.inference.ProtoFields.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tensors of a graph are signed bytes that are only weights of {@code MatMulInteger}, or zero
 * points of such weights.
 */
final class SignedWeights {
  /** The value of the type of a tensor of signed bytes. */
  private static final ByteBuffer SIGNED = ByteBuffer.wrap(new byte[] {3}).asReadOnlyBuffer();

  /** Places of what MatMulInteger takes. */
  static final int WEIGHTS = 1;

  static final int ZERO_OF_LEFT = 2;
  static final int ZERO_OF_WEIGHTS = 3;

  private SignedWeights() {}

  /** Their names; none if an operator holds a graph, which may use them too. */
  static Set<String> of(ByteBuffer graph) {
    List<Field> nodes = new ArrayList<>();
    Set<String> signed = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Field field : ProtoFields.of(graph)) {
      switch (field.number()) {
        case OnnxFields.GRAPH_NODE -> nodes.add(field);
        case OnnxFields.GRAPH_INITIALIZER -> {
          if (isSigned(field)) {
            signed.add(text(field, OnnxFields.TENSOR_NAME));
          }
        }
        case OnnxFields.GRAPH_INPUT -> others.add(text(field, OnnxFields.VALUE_NAME));
        default -> {}
      }
    }
    for (Field node : nodes) {
      if (holdsGraph(node)) {
        return Set.of();
      }
      List<String> inputs = inputs(node);
      boolean isProduct = isProduct(node);
      for (int i = 0; i < inputs.size(); i++) {
        if (!isProduct || i != WEIGHTS && i != ZERO_OF_WEIGHTS) {
          others.add(inputs.get(i));
        }
      }
    }
    signed.removeAll(others);
    keepWhole(signed, nodes);
    return signed;
  }

  /** Drops weights without their zero point, and zero points without their weights. */
  private static void keepWhole(Set<String> signed, List<Field> nodes) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Field node : nodes) {
        if (isProduct(node)) {
          List<String> inputs = inputs(node);
          String zero = input(inputs, ZERO_OF_WEIGHTS);
          boolean hasZero = zero.isEmpty() || signed.contains(zero);
          if (!hasZero || !signed.contains(inputs.get(WEIGHTS))) {
            changed |= signed.remove(inputs.get(WEIGHTS)) | signed.remove(zero);
          }
        }
      }
    }
  }

  private static boolean isSigned(Field initializer) {
    boolean isOfBytes = false;
    boolean isSigned = false;
    for (Field field : ProtoFields.of(initializer.value())) {
      isOfBytes |= field.number() == OnnxFields.TENSOR_BYTES;
      isSigned |= field.number() == OnnxFields.TENSOR_TYPE && field.value().equals(SIGNED);
    }
    return isOfBytes && isSigned;
  }

  private static boolean holdsGraph(Field node) {
    return ProtoFields.of(node.value()).stream()
        .filter(field -> field.number() == OnnxFields.NODE_ATTRIBUTE)
        .flatMap(attribute -> ProtoFields.of(attribute.value()).stream())
        .anyMatch(
            field ->
                field.number() == OnnxFields.ATTRIBUTE_GRAPH
                    || field.number() == OnnxFields.ATTRIBUTE_GRAPHS);
  }

  static boolean isProduct(Field node) {
    return text(node, OnnxFields.NODE_OPERATOR).equals("MatMulInteger")
        && inputs(node).size() > WEIGHTS;
  }

  static List<String> inputs(Field node) {
    return ProtoFields.of(node.value()).stream()
        .filter(field -> field.number() == OnnxFields.NODE_INPUT)
        .map(Field::text)
        .toList();
  }

  /** The input at a place, empty if there is none. */
  static String input(List<String> inputs, int place) {
    return place < inputs.size() ? inputs.get(place) : "";
  }

  /** The text of a message's field, empty if it has none. */
  static String text(Field message, int number) {
    return ProtoFields.of(message.value()).stream()
        .filter(field -> field.number() == number)
        .map(Field::text)
        .findFirst()
        .orElse("");
  }
}
