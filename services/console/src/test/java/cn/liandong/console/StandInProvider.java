package cn.liandong.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * A real identity provider on this machine (mock-oauth2-server): discovery, keys, a form where somebody says who he is, codes
 * that are good once, PKCE, and signed tokens that say what the form was told. Its issuer {@code forged} signs as it likes.
 */
final class StandInProvider implements AutoCloseable {
    static final String CLIENT = "liandong-console";
    static final String SECRET = "a secret of the client, made at random";

    /** What `forged` signs its tokens with. */
    enum Signing {
        ITS_OWN_KEY,
        NONE,
        THE_CLIENTS_SECRET,
        ANOTHER_KEY_OF_THAT_NAME
    }

    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider();
    private final MockOAuth2Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    volatile Signing signing = Signing.ITS_OWN_KEY;
    volatile String subject = "";
    volatile String nonce = "";

    StandInProvider() {
        var config = new OAuth2Config(true, null, null, false, tokens, Set.of(), new NettyWrapper());
        server = new MockOAuth2Server(
                config,
                OAuth2HttpRouterKt.post(
                        "/forged/token",
                        request -> new OAuth2HttpResponse(
                                Headers.of("Content-Type", "application/json"),
                                200,
                                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + forged() + "\"}",
                                null)));
        server.start();
    }

    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    /** Where the browser is sent when somebody has said at this address who he is. */
    URI comesIn(URI address, String who, String claims) {
        var form = "username=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + "&claims="
                + URLEncoder.encode(claims, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String forged() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer("forged"))
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .build();
        try {
            return signed(claims).serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWT signed(JWTClaimsSet claims) throws JOSEException {
        var name = tokens.publicJwkSet("forged").getKeys().getFirst().getKeyID();
        return switch (signing) {
            case ITS_OWN_KEY -> tokens.jwt(claims.getClaims(), java.time.Duration.ofMinutes(1), "forged");
            case NONE -> new PlainJWT(claims);
            case THE_CLIENTS_SECRET -> {
                var signed = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(name).build(), claims);
                signed.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
                yield signed;
            }
            case ANOTHER_KEY_OF_THAT_NAME -> {
                RSAKey key = new RSAKeyGenerator(2048).generate();
                var signed = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims);
                signed.sign(new RSASSASigner(key));
                yield signed;
            }
        };
    }

    /** The same address with one parameter of its query changed. */
    static URI changed(URI address, String parameter, UnaryOperator<String> how) {
        var query = java.util.Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.startsWith(parameter + "=")
                        ? parameter + "=" + how.apply(pair.substring(parameter.length() + 1))
                        : pair)
                .collect(java.util.stream.Collectors.joining("&"));
        var text = address.toString();
        return URI.create(text.substring(0, text.indexOf('?') + 1) + query);
    }

    /** What an address says under this name in its query. */
    static String said(URI address, String parameter) {
        return java.util.Arrays.stream(address.getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> java.net.URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.shutdown();
        client.shutdownNow();
    }
}
