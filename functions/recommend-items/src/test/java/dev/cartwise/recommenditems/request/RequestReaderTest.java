package dev.cartwise.recommenditems.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

  private static final String ARN = "arn:aws:personalize:eu-west-1:123456789012:campaign/demo";

  private static final String FILTER = "arn:aws:personalize:x:1:filter/in-stock";

  private final RequestReader reader = new RequestReader(NamedShops.of("demo=t1,other=t2"));

  @Test
  void takesTheShopFromTheCampaign() {
    assertThat(read("{'campaignArn':'" + ARN + "'}").shopper().shop())
        .isEqualTo(new ShopId("demo"));
    assertThat(read("{'campaignArn':'" + ARN + "/home-page'}").shopper().shop())
        .isEqualTo(new ShopId("demo"));
    assertThat(
            read("{'recommenderArn':'arn:aws:personalize:x:1:recommender/other'}").shopper().shop())
        .isEqualTo(new ShopId("other"));
  }

  @Test
  void gives25ResultsUnlessAskedForAnotherNumber() {
    assertThat(read("{'campaignArn':'" + ARN + "'}").numResults()).isEqualTo(25);
    assertThat(read("{'campaignArn':'" + ARN + "','numResults':0}").numResults()).isEqualTo(25);
    assertThat(read("{'campaignArn':'" + ARN + "','numResults':500}").numResults()).isEqualTo(500);
  }

  @Test
  void readsRecentItemsNewestFirst() {
    GetRecommendationsRequest request =
        read("{'campaignArn':'" + ARN + "','context':{'RECENT_ITEM_IDS':'a, b ,,c','AGE':'9'}}");

    assertThat(request.shopper().recentItemIds()).containsExactly("c", "b", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                   | campaignArn",
        "{'campaignArn':7}                                    | campaignArn",
        "{'campaignArn':'demo'}                               | campaignArn",
        "{'campaignArn':'arn:aws:personalize:x:1:recommender/demo'} | campaignArn",
        "{'recommenderArn':'arn:aws:personalize:x:1:campaign/demo'} | recommenderArn",
        "{'campaignArn':'ARN','recommenderArn':'ARN'}         | campaignArn",
        "{'campaignArn':'ARN','numResults':-1}                | numResults",
        "{'campaignArn':'ARN','numResults':501}               | numResults",
        "{'campaignArn':'ARN','numResults':2.5}               | numResults",
        "{'campaignArn':'ARN','numResults':'5'}               | numResults",
        "{'campaignArn':'ARN','userId':7.5}                   | userId",
        "{'campaignArn':'ARN','itemId':['a']}                 | itemId",
        "{'campaignArn':'ARN','context':'x'}                  | context",
        "{'campaignArn':'ARN','context':{'a b':'x'}}          | context",
        "{'campaignArn':'ARN','context':{'A':1}}              | context.A",
        "{'campaignArn':'ARN','filterArn':'x'}                | filterArn",
        "{'campaignArn':'ARN','filterArn':'arn:aws:personalize:x:1:filter/other/in-stock'} |"
            + " filterArn",
        "{'campaignArn':'ARN','filterArn':'arn:aws:personalize:x:1:campaign/in-stock'} | filterArn",
        "{'campaignArn':'ARN','filterArn':'arn:aws:personalize:x:1:filter/a b'} | filterArn",
        "{'campaignArn':'ARN','filterValues':{'A':'1'}}       | filterValues",
        "{'campaignArn':'ARN','filterArn':'FILTER','filterValues':{'A-B':'1'}} | filterValues",
        "{'campaignArn':'ARN','promotions':[{},{}]}           | promotions",
        "{'campaignArn':'ARN','promotions':[{'filterArn':'FILTER'}]} |"
            + " promotions[0].percentPromotedItems",
        "{'campaignArn':'ARN','promotions':[{'filterArn':'FILTER','percentPromotedItems':101}]} |"
            + " promotions[0].percentPromotedItems",
        "{'campaignArn':'ARN','promotions':[{'percentPromotedItems':10}]} |"
            + " promotions[0].filterArn",
        "{'campaignArn':'ARN','promotions':[{'percentPromotedItems':10,'filterArn':'x'}]} |"
            + " promotions[0].filterArn",
        "{'campaignArn':'ARN','metadataColumns':{'USERS':['A']}} | metadataColumns.USERS",
        "{'campaignArn':'ARN','metadataColumns':{'ITEMS':'A'}} | metadataColumns.ITEMS",
        "{'campaignArn':'ARN','numResults':51,'metadataColumns':{'ITEMS':['A']}} | numResults",
        "{'campaignArn':'ARN','context':{'MAX_PER_CATEGORY':'0'}} | context.MAX_PER_CATEGORY",
        "{'campaignArn':'ARN','context':{'MAX_PER_CATEGORY':'two'}} | context.MAX_PER_CATEGORY",
        "{'campaignArn':'ARN','context':{'EXPOSURE_BALANCE':'201'}} | context.EXPOSURE_BALANCE",
        "{'campaignArn':'ARN','context':{'EXPOSURE_BALANCE':'0.5'}} | context.EXPOSURE_BALANCE",
        "{'campaignArn':'ARN','context':{'WITH_OWNED':'yes'}} | context.WITH_OWNED",
      })
  void refusesByTheNameOfTheField(String body, String field) {
    assertThatThrownBy(() -> read(filled(body)))
        .isInstanceOfSatisfying(
            AwsException.class,
            e -> {
              assertThat(e.errorType()).isEqualTo("InvalidInputException");
              assertThat(e.reason()).startsWith(field + ":");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'campaignArn':'ARN','userId':'u'}                          | inputList",
        "{'campaignArn':'ARN','userId':'u','inputList':[]}           | inputList",
        "{'campaignArn':'ARN','userId':'u','inputList':[true]}       | inputList[0]",
        "{'campaignArn':'ARN','userId':'u','inputList':['null']}     | inputList",
        "{'campaignArn':'ARN','inputList':['a']}                     | userId",
        "{'campaignArn':'ARN','userId':'u','inputList':['a'],'promotions':[]} | promotions",
        "{'campaignArn':'ARN','userId':'u','inputList':['a'],'context':{'MAX_PER_CATEGORY':'2'}} |"
            + " context.MAX_PER_CATEGORY",
        "{'campaignArn':'ARN','userId':'u','inputList':['a'],'context':{'EXPOSURE_BALANCE':'2'}} |"
            + " context.EXPOSURE_BALANCE",
      })
  void refusesARankingByTheNameOfTheField(String body, String field) {
    assertThatThrownBy(() -> reader.ranking(request(filled(body), Map.of())))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.reason()).startsWith(field + ":"));
  }

  @Test
  void takesSessionsAsLongAsThoseOfEventsAndNoLonger() {
    assertThat(readSession(256).shopper().session()).isPresent();
    assertThatThrownBy(() -> readSession(257))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.errorType()).isEqualTo("InvalidInputException"))
        .hasMessage("context.SESSION_ID: must have at most 256 characters");
  }

  private GetRecommendationsRequest readSession(int length) {
    return read(
        filled("{'campaignArn':'ARN','context':{'SESSION_ID':'" + "夜".repeat(length) + "'}}"));
  }

  @Test
  void ranksAtMost500Items() {
    String items = "['i'" + ",'i'".repeat(500) + "]";

    assertThatThrownBy(
            () ->
                reader.ranking(
                    request(
                        filled("{'campaignArn':'ARN','userId':'u','inputList':" + items + "}"),
                        Map.of())))
        .hasMessageContaining("inputList: must have 1 to 500 entries but has 501");
  }

  @Test
  void ranksItemsWhoseIdsAreNumbers() {
    String body = filled("{'campaignArn':'ARN','userId':'u','inputList':[7,'b','undefined']}");
    assertThat(reader.ranking(request(body, Map.of())).itemIds()).containsExactly("7", "b");
  }

  @Test
  void takesTheShopFromThePathWhereThereIsOne() {
    assertThat(reader.recommendations(request("{}", Map.of("shop", "other"))).shopper().shop())
        .isEqualTo(new ShopId("other"));
    assertThatThrownBy(() -> reader.recommendations(request("{}", Map.of("shop", "nobody"))))
        .hasMessage("path: no shop 'nobody'");
  }

  @Test
  void readsWhatTheAnswerMayHold() {
    RequestOptions options =
        read(filled(
                "{'campaignArn':'ARN','filterArn':'FILTER','filterValues':{'MAX':'9'},"
                    + "'promotions':[{'name':'ours','percentPromotedItems':20,"
                    + "'filterArn':'arn:aws:personalize:x:1:filter/demo/own-brand'}],"
                    + "'metadataColumns':{'ITEMS':['title','TITLE','price']},"
                    + "'context':{'EXCLUDED_ITEM_IDS':'a, b','MAX_PER_CATEGORY':'2',"
                    + "'WITH_OWNED':'true','EXPOSURE_BALANCE':'25'}}"))
            .options();

    assertThat(options.filter()).contains(new FilterCall("", "in-stock", Map.of("MAX", "9")));
    assertThat(options.promotion())
        .contains(
            new PromotionCall("ours", 20, new FilterCall("promotions[0].", "own-brand", Map.of())));
    assertThat(options.metadataColumns()).containsExactly("TITLE", "PRICE");
    assertThat(options.excludedIds()).containsExactlyInAnyOrder("a", "b");
    assertThat(options.cap().perCategory()).isEqualTo(2);
    assertThat(options.balance().strength()).isEqualTo(0.25);
    assertThat(options.withOwned()).isTrue();
  }

  @Test
  void doesNotKnowTheCampaignsOfOthers() {
    assertThatThrownBy(() -> read("{'campaignArn':'" + ARN + "x'}"))
        .isInstanceOfSatisfying(
            AwsException.class,
            e -> assertThat(e.errorType()).isEqualTo("ResourceNotFoundException"));
  }

  private GetRecommendationsRequest read(String singleQuoted) {
    return reader.recommendations(request(singleQuoted, Map.of()));
  }

  private static String filled(String body) {
    return body.replace("ARN'", ARN + "'").replace("FILTER'", FILTER + "'");
  }

  private static HttpApiRequest request(String singleQuoted, Map<String, String> path) {
    return new HttpApiRequest(
        "", "", "", Map.of(), null, path, null, singleQuoted.replace('\'', '"'), false);
  }
}
