package dev.cartwise.training.imagetagging.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.pytorch.PyTorch;

/**
 * Fits the heads of a network again to pictures that it has not learned from, close to what they
 * were.
 *
 * <p>On pictures that it has learned from, a network sees more clearly than it ever will again, and
 * rare labels were shown to it more often than they occur. So the heads alone learn once more, from
 * vectors that are as they will be when serving (after Kang et al., 2020, arXiv:1910.09217, who do
 * so with the training pictures). The loss of a head is the sum of the cross-entropies in nats,
 * plus {@value #PULL} / 2 times the squared distance from the trained head: few pictures change
 * little. Nesterov's accelerated descent goes {@value #STEPS} steps down on all pictures at once.
 */
public final class HeadRefit {

  private static final float PULL = 8;
  private static final float RATE = 0.02f;
  private static final float MOMENTUM = 0.9f;
  private static final int STEPS = 150;

  private final TaggerModel model;
  private final float[] temperatures;

  /**
   * @param temperatures by which the logits of each head are divided before it is fitted
   */
  public HeadRefit(TaggerModel model, float[] temperatures) {
    this.model = model;
    this.temperatures = temperatures.clone();
  }

  /** The network with heads that fit these pictures. */
  public TaggerModel fit(VectorSet pictures) {
    PyTorch.prepare(1);
    LabelSpace labels = model.labels();
    float[] weight = model.array(TaggerParameters.HEADS + ".weight").clone();
    float[] bias = model.array(TaggerParameters.HEADS + ".bias").clone();
    for (int head = 0; head < labels.heads(); head++) {
      LabelledRows rows = LabelledRows.of(pictures, head, labels.size(head));
      if (rows.count() > 0) {
        add(head, change(rows, logits(head, rows)), weight, bias);
      }
    }
    return model.withHeads(weight, bias);
  }

  private float[] logits(int head, LabelledRows rows) {
    int from = model.labels().offset(head);
    int size = model.labels().size(head);
    float[][] all = model.tag(rows.pictures()).logits();
    float[] own = new float[rows.count() * size];
    for (int i = 0; i < own.length; i++) {
      own[i] = all[i / size][from + i % size] / temperatures[head];
    }
    return own;
  }

  /** What is added to a head, {@code float[embedding + 1][labels]}, the bias last. */
  private static float[] change(LabelledRows rows, float[] logits) {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NDArray x = manager.create(rows.inputs(), new Shape(rows.count(), rows.width()));
      Shape shape = new Shape(rows.count(), rows.labels());
      NDArray targets = manager.create(rows.targets(), shape);
      NDArray trained = manager.create(logits, shape);
      NDArray change = manager.zeros(new Shape(rows.width(), rows.labels()), DataType.FLOAT32);
      NDArray velocity = change.zerosLike();
      for (int step = 0; step < STEPS; step++) {
        try (NDManager scratch = manager.newSubManager()) {
          scratch.tempAttachAll(x, targets, trained, change, velocity);
          NDArray wrong = trained.add(x.matMul(change)).softmax(1).sub(targets).div(rows.count());
          NDArray slope = x.transpose().matMul(wrong).add(change.mul(PULL / rows.count()));
          velocity.muli(MOMENTUM).addi(slope);
          change.subi(slope.add(velocity.mul(MOMENTUM)).mul(RATE));
        }
      }
      return change.toFloatArray();
    }
  }

  private void add(int head, float[] change, float[] weight, float[] bias) {
    int from = model.labels().offset(head);
    int size = model.labels().size(head);
    int total = bias.length;
    int width = weight.length / total;
    for (int label = 0; label < size; label++) {
      for (int i = 0; i < width; i++) {
        int at = i * total + from + label;
        weight[at] = weight[at] / temperatures[head] + change[i * size + label];
      }
      int at = from + label;
      bias[at] = bias[at] / temperatures[head] + LabelledRows.BIAS * change[width * size + label];
    }
  }
}
