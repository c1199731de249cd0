package dev.cartwise.inference;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A named array of numbers or texts with a shape, row-major.
 *
 * <p>What goes in is not copied until it runs: arrays and buffers must stay unchanged till then,
 * and direct buffers in native byte order are read where they lie. What comes out of a run is a
 * copy that belongs to the caller.
 */
public final class Tensor {

  private final String name;
  private final ElementType type;
  private final long[] shape;
  private final Object elements;

  private Tensor(String name, ElementType type, long[] shape, Object elements, long count) {
    this.name = name;
    this.type = type;
    this.shape = shape.clone();
    this.elements = elements;
    long expected = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException(name + " has a dimension of size " + size);
      }
      expected = Math.multiplyExact(expected, size);
    }
    if (expected != count) {
      throw new IllegalArgumentException(
          name + " has " + count + " elements where its shape has " + expected);
    }
  }

  public static Tensor of(String name, float[] values, long... shape) {
    return of(name, FloatBuffer.wrap(values), shape);
  }

  public static Tensor of(String name, FloatBuffer values, long... shape) {
    return new Tensor(name, ElementType.FLOAT, shape, values, values.remaining());
  }

  public static Tensor of(String name, long[] values, long... shape) {
    return of(name, LongBuffer.wrap(values), shape);
  }

  public static Tensor of(String name, LongBuffer values, long... shape) {
    return new Tensor(name, ElementType.INT64, shape, values, values.remaining());
  }

  public static Tensor of(String name, int[] values, long... shape) {
    return of(name, IntBuffer.wrap(values), shape);
  }

  public static Tensor of(String name, IntBuffer values, long... shape) {
    return new Tensor(name, ElementType.INT32, shape, values, values.remaining());
  }

  /** Unsigned bytes. */
  public static Tensor of(String name, byte[] values, long... shape) {
    return of(name, ByteBuffer.wrap(values), shape);
  }

  /** Unsigned bytes. */
  public static Tensor of(String name, ByteBuffer values, long... shape) {
    return new Tensor(name, ElementType.UINT8, shape, values, values.remaining());
  }

  public static Tensor of(String name, String[] values, long... shape) {
    return new Tensor(name, ElementType.STRING, shape, values, values.length);
  }

  public String name() {
    return name;
  }

  public ElementType type() {
    return type;
  }

  /** Its sizes, outermost first. */
  public long[] shape() {
    return shape.clone();
  }

  /**
   * The elements of a FLOAT tensor that came out of a run.
   *
   * @throws IllegalStateException if it is of another type
   */
  public float[] floats() {
    return ((FloatBuffer) buffer(ElementType.FLOAT)).array();
  }

  /**
   * The elements of an INT64 tensor that came out of a run.
   *
   * @throws IllegalStateException if it is of another type
   */
  public long[] longs() {
    return ((LongBuffer) buffer(ElementType.INT64)).array();
  }

  /**
   * The elements of an INT32 tensor that came out of a run.
   *
   * @throws IllegalStateException if it is of another type
   */
  public int[] ints() {
    return ((IntBuffer) buffer(ElementType.INT32)).array();
  }

  /**
   * The elements of a UINT8 tensor that came out of a run.
   *
   * @throws IllegalStateException if it is of another type
   */
  public byte[] bytes() {
    return ((ByteBuffer) buffer(ElementType.UINT8)).array();
  }

  /**
   * The elements of a STRING tensor.
   *
   * @throws IllegalStateException if it is of another type
   */
  public String[] strings() {
    requireType(ElementType.STRING);
    return (String[]) elements;
  }

  /** The elements as a run reads them: a buffer positioned at the first, or texts. */
  Object elements() {
    return elements;
  }

  List<Long> dimensions() {
    return LongStream.of(shape).boxed().toList();
  }

  private Buffer buffer(ElementType wanted) {
    requireType(wanted);
    return (Buffer) elements;
  }

  private void requireType(ElementType wanted) {
    if (type != wanted) {
      throw new IllegalStateException(this + " has no elements of type " + wanted);
    }
  }

  /** Name, type and shape, without the elements. */
  @Override
  public String toString() {
    return name + " " + TensorSpec.describe(type, dimensions());
  }
}
