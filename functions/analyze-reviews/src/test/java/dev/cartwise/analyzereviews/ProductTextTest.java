package dev.cartwise.analyzereviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.reviewsentiment.text.Language;
import org.junit.jupiter.api.Test;

class ProductTextTest {

  @Test
  void readsThePropertiesOfPersonalizesSchemas() {
    ProductText text =
        ProductText.of(
            new ItemRecord(
                "i",
                "{\"PRODUCT_NAME\":\"Wool scarf\",\"PRODUCT_DESCRIPTION\":\"Soft, warm and grey\","
                    + "\"TITLE_ZH\":\"羊毛围巾柔软保暖\"}"));
    assertThat(text.byLanguage())
        .containsEntry(Language.ENGLISH, "Wool scarf\nSoft, warm and grey")
        .containsEntry(Language.CHINESE, "羊毛围巾柔软保暖");
  }
}
