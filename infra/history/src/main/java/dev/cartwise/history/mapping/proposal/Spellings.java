package dev.cartwise.history.mapping.proposal;

import dev.cartwise.history.mapping.description.RecordField;
import dev.cartwise.history.source.CsvFormat;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names under which columns usually come, likelier ones first, as {@code fold} writes them. */
final class Spellings {

  static final List<String> QUANTITY = List.of("quantity", "qty", "units", "count", "anzahl", "数量");
  static final List<String> TITLE =
      List.of(
          "title",
          "name",
          "productname",
          "itemname",
          "producttitle",
          "itemtitle",
          "bezeichnung",
          "商品名称",
          "标题");
  static final List<String> DESCRIPTION =
      List.of("description", "productdescription", "itemdescription", "beschreibung", "描述");
  static final List<String> CATEGORY =
      List.of(
          "category",
          "categoryl1",
          "productcategory",
          "categorycode",
          "department",
          "producttype",
          "kategorie",
          "类目",
          "分类");
  static final List<String> PRICE =
      List.of(
          "price",
          "unitprice",
          "itemprice",
          "saleprice",
          "regularprice",
          "listprice",
          "preis",
          "价格",
          "单价");

  /** Columns that tell of an order, in whichever field they go. */
  static final List<String> ORDER =
      List.of(
          "invoiceno",
          "invoice",
          "invoicenumber",
          "orderid",
          "orderno",
          "ordernumber",
          "transactionid",
          "basketid",
          "receiptid",
          "bestellnummer",
          "订单号",
          "订单编号");

  private static final Map<RecordField, List<String>> FIELDS = new EnumMap<>(RecordField.class);

  static {
    FIELDS.put(
        RecordField.USER_ID,
        List.of(
            "userid",
            "customerid",
            "visitorid",
            "clientid",
            "memberid",
            "buyerid",
            "shopperid",
            "accountid",
            "customerno",
            "customernumber",
            "uid",
            "user",
            "customer",
            "visitor",
            "member",
            "email",
            "customeremail",
            "kundennummer",
            "用户id",
            "客户编号",
            "会员id"));
    FIELDS.put(
        RecordField.SESSION_ID,
        List.of(
            "sessionid",
            "usersession",
            "session",
            "visitid",
            "invoiceno",
            "invoice",
            "invoicenumber",
            "orderid",
            "orderno",
            "ordernumber",
            "transactionid",
            "basketid",
            "receiptid",
            "cartid",
            "bestellnummer",
            "订单号",
            "订单编号"));
    FIELDS.put(
        RecordField.ITEM_ID,
        List.of(
            "itemid",
            "productid",
            "stockcode",
            "sku",
            "variantsku",
            "articleid",
            "productcode",
            "itemcode",
            "articleno",
            "articlenumber",
            "goodsid",
            "contentid",
            "asin",
            "isbn",
            "movieid",
            "bookid",
            "item",
            "product",
            "article",
            "artikelnummer",
            "商品id",
            "商品编号"));
    FIELDS.put(
        RecordField.EVENT_TYPE,
        List.of(
            "eventtype",
            "event",
            "eventname",
            "action",
            "behaviortype",
            "behavior",
            "interactiontype",
            "activity",
            "行为类型"));
    FIELDS.put(
        RecordField.TIME,
        List.of(
            "timestamp",
            "eventtime",
            "eventtimestamp",
            "ts",
            "invoicedate",
            "orderdate",
            "createdat",
            "orderedat",
            "purchasedate",
            "occurredat",
            "datetime",
            "time",
            "date",
            "purchasetime",
            "created",
            "bestelldatum",
            "datum",
            "时间",
            "下单时间"));
    FIELDS.put(
        RecordField.EVENT_VALUE,
        List.of("eventvalue", "unitprice", "price", "itemprice", "amount", "value", "rating"));
    FIELDS.put(
        RecordField.EVENT_ID, List.of("eventid", "messageid", "interactionid", "lineid", "uuid"));
  }

  private Spellings() {}

  /** The column of a file that a field is likely to be, if there is one. */
  static Optional<String> column(RecordField field, Collection<String> columns) {
    return column(FIELDS.getOrDefault(field, List.of()), columns);
  }

  /** The column of a file whose name comes first among these. */
  static Optional<String> column(List<String> spellings, Collection<String> columns) {
    for (String spelling : spellings) {
      for (String column : columns) {
        if (CsvFormat.fold(column.substring(column.lastIndexOf('.') + 1)).equals(spelling)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }
}
