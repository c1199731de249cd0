package dev.cartwise.history.mapping.description;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a column's text becomes a property of an item or a user. */
public enum PropertyForm {
  /** As it is. */
  @JsonProperty("text")
  TEXT,
  /** An amount; one that cannot be read stays a text. */
  @JsonProperty("number")
  NUMBER,
  /** Several texts with commas between. */
  @JsonProperty("list")
  LIST,
  /** A page's text without its tags. */
  @JsonProperty("html")
  HTML,
  /** The first level of {@code Clothing > Hoodies > Zipped}. */
  @JsonProperty("level1")
  LEVEL_1,
  /** The second level. */
  @JsonProperty("level2")
  LEVEL_2,
  /** The third level. */
  @JsonProperty("level3")
  LEVEL_3,
  /** The first level of the first of several paths, as in {@code Clothing > Hoodies, Sale}. */
  @JsonProperty("firstLevel1")
  FIRST_LEVEL_1,
  /** The second level of the first of several paths. */
  @JsonProperty("firstLevel2")
  FIRST_LEVEL_2,
  /** The third level of the first of several paths. */
  @JsonProperty("firstLevel3")
  FIRST_LEVEL_3
}
