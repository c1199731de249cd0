package dev.cartwise.inference;

/** The numbers of fields in onnx.proto, by message. */
final class OnnxFields {
  static final int MODEL_GRAPH = 7;

  static final int GRAPH_NODE = 1;
  static final int GRAPH_INITIALIZER = 5;
  static final int GRAPH_INPUT = 11;
  static final int GRAPH_OUTPUT = 12;
  static final int GRAPH_VALUE_INFO = 13;

  static final int NODE_INPUT = 1;
  static final int NODE_OUTPUT = 2;
  static final int NODE_OPERATOR = 4;
  static final int NODE_ATTRIBUTE = 5;

  static final int ATTRIBUTE_GRAPH = 6;
  static final int ATTRIBUTE_GRAPHS = 11;

  static final int TENSOR_TYPE = 2;
  static final int TENSOR_NAME = 8;
  static final int TENSOR_BYTES = 9;

  static final int VALUE_NAME = 1;

  private OnnxFields() {}
}
