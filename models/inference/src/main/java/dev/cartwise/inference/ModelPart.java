package dev.cartwise.inference;

import dev.cartwise.inference.ProtoFields.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of an ONNX model that one of its inner tensors comes from. Operators whose attributes
 * hold graphs are not looked into.
 */
public final class ModelPart {

  private final String tensor;
  private final Set<String> needed = new HashSet<>();

  private ModelPart(String tensor) {
    this.tensor = tensor;
    needed.add(tensor);
  }

  /**
   * Cuts the part out.
   *
   * @param model a serialised ModelProto
   * @param tensor what some node gives; it has the type and the dimensions of the model's first
   *     output and becomes the only one
   * @return a direct buffer with a serialised ModelProto
   * @throws IllegalArgumentException if the bytes are no model, or no node gives the tensor
   */
  public static ByteBuffer until(ByteBuffer model, String tensor) {
    List<ByteBuffer> parts = new ArrayList<>();
    for (Field field : ProtoFields.of(model)) {
      if (field.number() == OnnxFields.MODEL_GRAPH) {
        parts.addAll(
            ProtoFields.field(OnnxFields.MODEL_GRAPH, new ModelPart(tensor).graph(field.value())));
      } else {
        parts.add(field.whole());
      }
    }
    return ProtoFields.message(parts);
  }

  private List<ByteBuffer> graph(ByteBuffer graph) {
    List<Field> fields = ProtoFields.of(graph);
    Deque<ByteBuffer> nodes = new ArrayDeque<>();
    // Nodes stand in the order in which they run.
    for (int i = fields.size() - 1; i >= 0; i--) {
      Field field = fields.get(i);
      if (field.number() == OnnxFields.GRAPH_NODE && takes(field)) {
        nodes.addFirst(field.whole());
      }
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("nothing in it gives " + tensor);
    }
    List<ByteBuffer> kept = new ArrayList<>(nodes);
    boolean given = false;
    for (Field field : fields) {
      switch (field.number()) {
        case OnnxFields.GRAPH_NODE, OnnxFields.GRAPH_VALUE_INFO -> {}
        case OnnxFields.GRAPH_OUTPUT -> {
          if (!given) {
            kept.addAll(ProtoFields.field(OnnxFields.GRAPH_OUTPUT, renamed(field)));
          }
          given = true;
        }
        case OnnxFields.GRAPH_INITIALIZER -> {
          if (isNeeded(field)) {
            kept.add(field.whole());
          }
        }
        default -> kept.add(field.whole());
      }
    }
    return kept;
  }

  /** Whether a node gives what is needed; then its inputs are needed too. */
  private boolean takes(Field node) {
    List<Field> fields = ProtoFields.of(node.value());
    boolean taken =
        fields.stream()
            .anyMatch(f -> f.number() == OnnxFields.NODE_OUTPUT && needed.contains(f.text()));
    if (taken) {
      fields.stream()
          .filter(f -> f.number() == OnnxFields.NODE_INPUT)
          .forEach(f -> needed.add(f.text()));
    }
    return taken;
  }

  private boolean isNeeded(Field initializer) {
    return ProtoFields.of(initializer.value()).stream()
        .anyMatch(f -> f.number() == OnnxFields.TENSOR_NAME && needed.contains(f.text()));
  }

  private List<ByteBuffer> renamed(Field output) {
    ByteBuffer name = ByteBuffer.wrap(tensor.getBytes(StandardCharsets.UTF_8));
    List<ByteBuffer> value =
        new ArrayList<>(ProtoFields.field(OnnxFields.VALUE_NAME, List.of(name)));
    for (Field field : ProtoFields.of(output.value())) {
      if (field.number() != OnnxFields.VALUE_NAME) {
        value.add(field.whole());
      }
    }
    return value;
  }
}
