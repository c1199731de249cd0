package dev.cartwise.local.sampleshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the sample shop sells, by category, kind and id. */
public final class Range {
  private final List<ProductCategory> categories;
  private final Map<String, ProductKind> kinds = new HashMap<>();
  private final Map<String, List<Product>> productsByKind = new HashMap<>();
  private final Map<String, Product> productsById = new HashMap<>();
  private final List<Product> products = new ArrayList<>();

  /**
   * @throws IllegalArgumentException when a kind names a complement that is not sold
   */
  Range(List<ProductCategory> categories) {
    this.categories = List.copyOf(categories);
    for (ProductCategory category : categories) {
      for (int k = 0; k < category.kinds().size(); k++) {
        add(category, category.kinds().get(k), k);
      }
    }
    for (ProductKind kind : kinds.values()) {
      for (String complement : kind.complements()) {
        if (!kinds.containsKey(complement)) {
          throw new IllegalArgumentException(kind.code() + " goes with the unknown " + complement);
        }
      }
    }
  }

  private void add(ProductCategory category, ProductKind kind, int position) {
    List<Product> ofKind = new ArrayList<>();
    int variants = kind.variants().size();
    for (int v = 0; v < variants; v++) {
      Bilingual variant = kind.variants().get(v);
      int style = (v + position) % category.brands().size();
      Bilingual brand = category.brands().get(style);
      ofKind.add(
          new Product(
              kind.code() + "-" + (v + 1),
              kind.code(),
              category.code(),
              brand.en() + " " + variant.en() + " " + kind.name().en(),
              brand.zh() + spaced(variant.zh()) + kind.name().zh(),
              price(kind, v, variants),
              style));
    }
    kinds.put(kind.code(), kind);
    productsByKind.put(kind.code(), List.copyOf(ofKind));
    products.addAll(ofKind);
    ofKind.forEach(product -> productsById.put(product.itemId(), product));
  }

  /** Latin letters stand apart from Chinese characters, which are written without gaps. */
  private static String spaced(String variant) {
    return variant.chars().allMatch(c -> c < 0x80) ? " " + variant + " " : variant;
  }

  /** Between the kind's lowest and highest price, ending in 9 as shops like it. */
  private static int price(ProductKind kind, int variant, int variants) {
    double share = variants == 1 ? 0 : (double) variant / (variants - 1);
    double geometric =
        kind.lowestYuan() * Math.pow((double) kind.highestYuan() / kind.lowestYuan(), share);
    return Math.max(9, (int) Math.round((geometric - 9) / 10) * 10 + 9);
  }

  public List<ProductCategory> categories() {
    return categories;
  }

  /** All products, in the order of the categories. */
  public List<Product> products() {
    return List.copyOf(products);
  }

  /**
   * The product of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Product product(String itemId) {
    Product product = productsById.get(itemId);
    if (product == null) {
      throw new IllegalArgumentException("no product " + itemId);
    }
    return product;
  }

  ProductKind kind(String code) {
    ProductKind kind = kinds.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("no kind " + code);
    }
    return kind;
  }

  List<Product> productsOf(String kind) {
    return productsByKind.getOrDefault(kind, List.of());
  }
}
