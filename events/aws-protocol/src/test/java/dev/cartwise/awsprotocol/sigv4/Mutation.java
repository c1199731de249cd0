package dev.cartwise.awsprotocol.sigv4;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A way to change a signed request into one of another meaning, or of another signature. */
enum Mutation {
  METHOD {
    @Override
    SentRequest of(SentRequest request, Random random) {
      List<String> methods = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");
      return request.withMethod(methods.get(random.nextInt(methods.size())));
    }
  },
  PATH {
    @Override
    SentRequest of(SentRequest request, Random random) {
      return request.withPath("/" + changed(request.path().substring(1), PLAIN, random));
    }
  },
  QUERY {
    @Override
    SentRequest of(SentRequest request, Random random) {
      return request.withQuery(
          request.query().isEmpty() || random.nextInt(4) == 0
              ? request.query() + "&n=" + random.nextInt()
              : changed(request.query(), PLAIN, random));
    }
  },
  SIGNED_HEADER {
    @Override
    SentRequest of(SentRequest request, Random random) {
      String name = signedHeader(request, random);
      return request.withHeader(name, changed(request.header(name), PLAIN, random));
    }
  },
  HEADER_REMOVED {
    @Override
    SentRequest of(SentRequest request, Random random) {
      return request.withoutHeader(signedHeader(request, random));
    }
  },
  HEADER_NOT_SIGNED {
    @Override
    SentRequest of(SentRequest request, Random random) {
      return request.withHeader("x-amz-" + changed("target", PLAIN, random), "v");
    }
  },
  BODY_CHANGED {
    @Override
    SentRequest of(SentRequest request, Random random) {
      byte[] body = Arrays.copyOf(request.body(), Math.max(1, request.body().length));
      body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      return request.withBody(body);
    }
  },
  BODY_CUT_OR_LENGTHENED {
    @Override
    SentRequest of(SentRequest request, Random random) {
      return request.withBody(
          Arrays.copyOf(request.body(), random.nextInt(request.body().length + 9)));
    }
  },
  SIGNATURE {
    @Override
    SentRequest of(SentRequest request, Random random) {
      String header = request.header("authorization");
      int start = header.indexOf("Signature=") + 10;
      return request.withHeader(
          "authorization",
          header.substring(0, start)
              + changed(header.substring(start), "0123456789abcdef", random));
    }
  },
  CREDENTIAL {
    @Override
    SentRequest of(SentRequest request, Random random) {
      String header = request.header("authorization");
      int start = header.indexOf("Credential=") + 11;
      int end = header.indexOf(',');
      return request.withHeader(
          "authorization",
          header.substring(0, start)
              + changed(header.substring(start, end), PLAIN, random)
              + header.substring(end));
    }
  },
  SIGNED_NAMES {
    @Override
    SentRequest of(SentRequest request, Random random) {
      String header = request.header("authorization");
      String name = signedHeader(request, random);
      return request.withHeader(
          "authorization", header.replaceFirst("([=;])" + name + "[;]?", "$1"));
    }
  },
  AUTHORIZATION_CUT {
    @Override
    SentRequest of(SentRequest request, Random random) {
      String header = request.header("authorization");
      return request.withHeader(
          "authorization", header.substring(0, random.nextInt(header.length())));
    }
  };

  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** The request changed in one place, or by chance not changed. */
  abstract SentRequest of(SentRequest request, Random random);

  private static String changed(String text, String letters, Random random) {
    int at = random.nextInt(text.length() + 1);
    String letter = "" + letters.charAt(random.nextInt(letters.length()));
    boolean isInserted = at == text.length() || random.nextInt(3) == 0;
    return text.substring(0, at) + letter + text.substring(isInserted ? at : at + 1);
  }

  private static String signedHeader(SentRequest request, Random random) {
    List<String> names =
        Authorization.parse(request.header("authorization")).signedHeaders().names();
    return names.get(random.nextInt(names.size()));
  }
}
