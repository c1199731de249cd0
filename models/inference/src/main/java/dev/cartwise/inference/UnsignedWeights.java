package dev.cartwise.inference;

import dev.cartwise.inference.ProtoFields.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a model multiply unsigned bytes with unsigned ones where it multiplies them with signed ones
 * ({@code MatMulInteger}).
 *
 * <p>A weight w becomes w + 128, and so does its zero point, which is 0 where none is told. The
 * products stay what ONNX says they are.
 */
final class UnsignedWeights {

  private static final byte TO_UNSIGNED = (byte) 0x80;

  /** The field with the type of a tensor of unsigned bytes. */
  private static final byte[] UNSIGNED = {OnnxFields.TENSOR_TYPE << 3, 2};

  private static final String ZERO = "dev.cartwise.zero";

  private final Set<String> signed;
  private boolean needsZero;

  private UnsignedWeights(Set<String> signed) {
    this.signed = signed;
  }

  /**
   * Rewrites a model.
   *
   * @param model a serialised ModelProto
   * @return a direct buffer with a serialised ModelProto; empty if there is nothing to rewrite
   * @throws IllegalArgumentException if the bytes are no model
   */
  static Optional<ByteBuffer> of(ByteBuffer model) {
    List<ByteBuffer> parts = new ArrayList<>();
    boolean found = false;
    for (Field field : ProtoFields.of(model)) {
      Set<String> signed =
          field.number() == OnnxFields.MODEL_GRAPH ? SignedWeights.of(field.value()) : Set.of();
      if (signed.isEmpty()) {
        parts.add(field.whole());
      } else {
        found = true;
        parts.addAll(
            ProtoFields.field(
                OnnxFields.MODEL_GRAPH, new UnsignedWeights(signed).graph(field.value())));
      }
    }
    return found ? Optional.of(ProtoFields.message(parts)) : Optional.empty();
  }

  private List<ByteBuffer> graph(ByteBuffer graph) {
    List<ByteBuffer> parts = new ArrayList<>();
    for (Field field : ProtoFields.of(graph)) {
      if (field.number() == OnnxFields.GRAPH_NODE) {
        parts.addAll(node(field));
      } else if (field.number() == OnnxFields.GRAPH_INITIALIZER
          && signed.contains(SignedWeights.text(field, OnnxFields.TENSOR_NAME))) {
        parts.addAll(ProtoFields.field(OnnxFields.GRAPH_INITIALIZER, unsigned(field)));
      } else {
        parts.add(field.whole());
      }
    }
    if (needsZero) {
      parts.addAll(ProtoFields.field(OnnxFields.GRAPH_INITIALIZER, zero()));
    }
    return parts;
  }

  private static List<ByteBuffer> zero() {
    List<ByteBuffer> fields = new ArrayList<>(List.of(ByteBuffer.wrap(UNSIGNED)));
    fields.addAll(ProtoFields.field(OnnxFields.TENSOR_NAME, List.of(text(ZERO))));
    fields.addAll(
        ProtoFields.field(
            OnnxFields.TENSOR_BYTES, List.of(ByteBuffer.wrap(new byte[] {TO_UNSIGNED}))));
    return fields;
  }

  /** A node, with a zero point of its weights if it multiplies some of them and has none. */
  private List<ByteBuffer> node(Field node) {
    List<String> inputs = SignedWeights.inputs(node);
    if (!SignedWeights.isProduct(node) || !signed.contains(inputs.get(SignedWeights.WEIGHTS))) {
      return List.of(node.whole());
    }
    List<String> all = new ArrayList<>(inputs.subList(0, SignedWeights.WEIGHTS + 1));
    all.add(SignedWeights.input(inputs, SignedWeights.ZERO_OF_LEFT));
    String zero = SignedWeights.input(inputs, SignedWeights.ZERO_OF_WEIGHTS);
    all.add(zero.isEmpty() ? ZERO : zero);
    needsZero |= zero.isEmpty();
    List<ByteBuffer> fields = new ArrayList<>();
    for (String input : all) {
      fields.addAll(ProtoFields.field(OnnxFields.NODE_INPUT, List.of(text(input))));
    }
    for (Field field : ProtoFields.of(node.value())) {
      if (field.number() != OnnxFields.NODE_INPUT) {
        fields.add(field.whole());
      }
    }
    return ProtoFields.field(OnnxFields.GRAPH_NODE, fields);
  }

  private static List<ByteBuffer> unsigned(Field initializer) {
    List<ByteBuffer> fields = new ArrayList<>();
    for (Field field : ProtoFields.of(initializer.value())) {
      switch (field.number()) {
        case OnnxFields.TENSOR_TYPE -> fields.add(ByteBuffer.wrap(UNSIGNED));
        case OnnxFields.TENSOR_BYTES -> {
          byte[] bytes = new byte[field.value().remaining()];
          field.value().duplicate().get(bytes);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= TO_UNSIGNED;
          }
          fields.addAll(
              ProtoFields.field(OnnxFields.TENSOR_BYTES, List.of(ByteBuffer.wrap(bytes))));
        }
        default -> fields.add(field.whole());
      }
    }
    return fields;
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
