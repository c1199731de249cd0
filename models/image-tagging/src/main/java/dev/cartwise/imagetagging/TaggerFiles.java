package dev.cartwise.imagetagging;

/** The names of an artifact's files beside its manifest. */
public final class TaggerFiles {

  /** The network. */
  public static final String MODEL = "model.onnx";

  /** How the network is fed and read. */
  public static final String DESCRIPTION = "tagger.json";

  /** What its outputs mean. */
  public static final String LABELS = "labels.json";

  private TaggerFiles() {}
}
