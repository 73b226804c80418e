package cn.liandong.console.identities;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A provider as its discovery says, and what checks its ID tokens.
 *
 * @param readAt when it was asked
 */
record KnownProvider(URI authorization, URI token, ClientAuthentication self, IDTokenValidator tokens, Instant readAt) {
    /** Signatures by a key that the provider alone has: neither `none` nor what its clients could sign with their secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static KnownProvider read(IdentitySettings settings, ProviderCalls calls, Instant now)
            throws IOException, ParseException {
        var issuer = new Issuer(settings.issuer());
        var answer =
                new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(calls);
        answer.ensureStatusCode(200);
        var said = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
        var authorization = said.getAuthorizationEndpointURI();
        var token = said.getTokenEndpointURI();
        var keys = said.getJWKSetURI();
        if (!issuer.equals(said.getIssuer())
                || authorization == null
                || token == null
                || keys == null
                || !IdentitySettings.isSafe(authorization)) {
            throw new ParseException("The discovery is another issuer's, or lacks an endpoint");
        }
        var source = JWKSourceBuilder.create(keys.toURL(), calls)
                .refreshAheadCache(false)
                .build();
        var id = new ClientID(settings.clientId());
        return new KnownProvider(
                authorization,
                token,
                self(settings, id, said),
                new IDTokenValidator(
                        issuer, id, new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, source), null),
                now);
    }

    /** In the header unless the provider takes the secret in the body alone. */
    private static ClientAuthentication self(IdentitySettings settings, ClientID id, OIDCProviderMetadata said) {
        var secret = new Secret(settings.clientSecret());
        var methods = said.getTokenEndpointAuthMethods();
        boolean inBody = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inBody ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }
}
